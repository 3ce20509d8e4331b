import { pairRows } from '../../domain/association/score/pair-rows.js';
import { anEvidenceRow, anEvidenceTable } from './an-association-index.js';

/** The pairs between nodes that a row of evidence is about each; what the rows say does not matter. */
export function pairsOf(ends: readonly (readonly [number, number])[], nodes: number) {
  const evidence = anEvidenceTable(ends.map(([a, b]) => anEvidenceRow({ a, b })));
  return pairRows(evidence, new Uint32Array(evidence.rows), nodes);
}
