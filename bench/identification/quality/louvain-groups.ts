import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { Random } from '../estates/random.js';

const seed = 7;

/** The package is CommonJS: what it calls its default export is the module itself. */
const louvain = louvainModule as unknown as typeof louvainModule.default;

/** Communities of traffic as graphology finds them, weighed by the logarithm of events; -1 for nodes without traffic. */
export function louvainGroups(nodes: number, edges: readonly (readonly [number, number, number])[]): Int32Array {
  const graph = new UndirectedGraph();
  for (const [a, b, count] of edges) {
    graph.updateUndirectedEdge(a, b, ({ weight = 0 }) => ({ weight: (weight as number) + Math.log2(1 + count) }));
  }
  const groups = new Int32Array(nodes).fill(-1);
  if (graph.size === 0) return groups;
  const random = new Random(seed);
  const found = louvain(graph, { rng: () => random.next() });
  for (const [node, community] of Object.entries(found)) groups[Number(node)] = community;
  return groups;
}
