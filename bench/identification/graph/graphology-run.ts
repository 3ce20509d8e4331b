import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { connectedComponents } from 'graphology-components';
import type { EvidenceTable } from '../../../domain/association/evidence/evidence-table.js';
import { Random } from '../estates/random.js';

/** The package is CommonJS: what it calls its default export is the module itself. */
const louvain = louvainModule as unknown as typeof louvainModule.default;

/** What the rival found, and how long Louvain alone took. */
export interface GraphologyRun {
  readonly components: number;
  readonly groups: number;
  readonly louvainSeconds: number;
}

/** The same evidence with graphology: graph, components, Louvain. */
export function graphologyRun({ rows, a, b }: EvidenceTable, nodes: number): GraphologyRun {
  const graph = new UndirectedGraph();
  for (let node = 0; node < nodes; node += 1) graph.addNode(node);
  for (let row = 0; row < rows; row += 1) {
    graph.updateUndirectedEdge(a[row], b[row], ({ weight = 0 }) => ({ weight: (weight as number) + 1 }));
  }
  const components = connectedComponents(graph).length;
  const random = new Random(1);
  const start = performance.now();
  const groups = new Set(Object.values(louvain(graph, { rng: () => random.next() }))).size;
  return { components, groups, louvainSeconds: (performance.now() - start) / 1_000 };
}
