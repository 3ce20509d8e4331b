import { describe, expect, it } from '@jest/globals';
import { isDirection, neighbourNode } from '../../../../../../console/src/features/solutions/client/neighbour-node.js';

const nodes = [
  { id: 'seed', x: 0, y: 100 },
  { id: 'upper', x: 300, y: 0 },
  { id: 'level', x: 300, y: 110 },
  { id: 'lower', x: 300, y: 200 },
  { id: 'far', x: 600, y: 100 },
].map((node) => ({ ...node, group: 0 }));

describe('neighbourNode', () => {
  it.each([
    ['seed', 'ArrowRight', 'level'],
    ['level', 'ArrowUp', 'upper'],
    ['level', 'ArrowDown', 'lower'],
    ['level', 'ArrowLeft', 'seed'],
    ['level', 'ArrowRight', 'far'],
    ['far', 'ArrowRight', undefined],
    ['gone', 'ArrowRight', undefined],
  ] as const)('from %s with %s is %p', (from, key, to) => {
    expect(neighbourNode(nodes, from, key)).toBe(to);
  });

  it('reaches every node from the seed', () => {
    const reached = new Set(['seed']);
    for (const from of reached) {
      for (const key of ['ArrowRight', 'ArrowUp', 'ArrowDown', 'ArrowLeft'] as const) {
        const to = neighbourNode(nodes, from, key);
        if (to !== undefined) reached.add(to);
      }
    }
    expect(reached.size).toBe(nodes.length);
  });
});

describe('isDirection', () => {
  it('knows the arrows', () => {
    expect(['ArrowUp', 'Enter', 'toString'].map(isDirection)).toEqual([true, false, false]);
  });
});
