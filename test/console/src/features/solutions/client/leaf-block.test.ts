import { describe, expect, it } from '@jest/globals';
import { leafBlocks } from '../../../../../../console/src/features/solutions/client/leaf-block.js';

function aFan(leaves: number, onward: readonly string[] = []) {
  const ids = Array.from({ length: leaves }, (_, index) => `leaf-${index}`);
  const nodes = ['seed', ...ids, ...onward].map((id, index) => ({ id, group: index % 2 }));
  const edges = [...ids, ...onward].map((to) => ({ from: 'seed', to, confidence: 1 }));
  return { nodes, edges };
}

describe('leafBlocks', () => {
  it('leaves a few leaves alone', () => {
    expect(leafBlocks(aFan(6))).toEqual([]);
  });

  it('puts many leaves of one node into a block for each group', () => {
    const blocks = leafBlocks(aFan(7));
    expect(blocks.map(({ parent, group, nodes }) => [parent, group, nodes.length])).toEqual([
      ['seed', 0, 3],
      ['seed', 1, 4],
    ]);
  });

  it('keeps out what leads on, and what is reached from two', () => {
    const { nodes, edges } = aFan(9);
    const more = {
      nodes: [...nodes, { id: 'far', group: 0 }],
      edges: [...edges, ...['leaf-0', 'leaf-1'].map((from) => ({ from, to: 'far', confidence: 1 }))],
    };
    expect(leafBlocks(more).flatMap((block) => block.nodes)).toHaveLength(7);
    expect(leafBlocks(more).flatMap((block) => block.nodes)).not.toContain('far');
  });
});
