import { describe, expect, it } from '@jest/globals';
import type { SolutionGraph } from '../../../../../../console/src/features/solutions/client/graph-of.js';
import { type GraphLayout, layoutGraph } from '../../../../../../console/src/features/solutions/client/layout-graph.js';
import { nodeSize } from '../../../../../../console/src/features/solutions/client/layout-size.js';

const count = 500;
const shapes: { readonly [shape: string]: (index: number) => number } = {
  'a seed with everything around it': () => 0,
  'a tree of pairs': (index) => (index - 1) >> 1,
  'a crooked tree': (index) => (index * 7919) % index,
};

/** `count` nodes in four groups, each reached from the one its shape says. */
function aGraph(parentOf: (index: number) => number): SolutionGraph {
  const idOf = (index: number) => `res_${String(index).padStart(4, '0')}`;
  const indexes = Array.from({ length: count }, (_, index) => index);
  const edges = indexes.slice(1).map((index) => ({ from: idOf(parentOf(index)), to: idOf(index), confidence: 0.9 }));
  return { nodes: indexes.map((index) => ({ id: idOf(index), group: index % 4 })), edges };
}

/** Pairs of nodes that lie upon one another, found along a line from the left. */
function overlaps({ nodes }: GraphLayout): number {
  const sorted = [...nodes].sort((a, b) => a.x - b.x);
  return sorted.reduce((found, a, index) => {
    const near = sorted.slice(index + 1).filter((b) => b.x < a.x + nodeSize.width && Math.abs(a.y - b.y) < nodeSize.height);
    return found + near.length;
  }, 0);
}

describe('layoutGraph', () => {
  describe.each(Object.entries(shapes))('%s of 500', (_shape, parentOf) => {
    const graph = aGraph(parentOf);
    const layout = layoutGraph(graph);

    it('places every node within the drawing, none upon another', () => {
      expect(layout.nodes.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
      const isInside = layout.nodes.every(
        ({ x, y }) => x >= 0 && y >= 0 && x + nodeSize.width <= layout.width && y + nodeSize.height <= layout.height,
      );
      expect([isInside, overlaps(layout)]).toEqual([true, 0]);
    });

    it('draws every edge', () => {
      expect(layout.edges.map(({ to }) => to)).toEqual(graph.edges.map(({ to }) => to));
      expect(layout.edges.filter(({ path }) => !/^M[\d.-]+ [\d.-]+C[\d. CL-]+$/.test(path))).toEqual([]);
    });

    it('places the same graph the same each time', () => {
      expect(layoutGraph(aGraph(parentOf))).toEqual(layout);
    });
  });

  it('folds a deep tree, so that it is not far higher than wide', () => {
    const { width, height } = layoutGraph(aGraph((index) => (index - 1) >> 1));
    expect(height).toBeLessThan(width * 2);
    expect(width).toBeLessThan(height * 4);
  });

  it('puts what is reached to the right of what it is reached from', () => {
    const { nodes, edges } = layoutGraph(aGraph((index) => (index - 1) >> 1));
    const left = new Map(nodes.map(({ id, x }) => [id, x]));
    expect(edges.filter(({ from, to }) => (left.get(from) ?? 0) >= (left.get(to) ?? 0))).toEqual([]);
  });

  it('keeps a crowded layer short: its leaves lie in blocks, one for each group', () => {
    const { width, height, blocks } = layoutGraph(aGraph(() => 0));
    expect(blocks.map(({ group }) => group)).toEqual([0, 1, 2, 3]);
    expect(height).toBeLessThan((count * nodeSize.height) / 3);
    expect(width).toBeLessThan(height);
  });

  it('places what nothing leads to', () => {
    const { nodes } = layoutGraph({ nodes: ['a', 'b'].map((id) => ({ id, group: 0 })), edges: [] });
    expect(overlaps({ width: 0, height: 0, nodes, blocks: [], edges: [] })).toBe(0);
  });
});
