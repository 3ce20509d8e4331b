import { EvidenceBuilder } from '../evidence/evidence-builder.js';
import type { EvidenceTable } from '../evidence/evidence-table.js';

/**
 * The evidence of an earlier list of resources for the nodes of another: what is no longer there takes its rows along. Both lists are in the
 * order of ARNs, so that pairs without a direction keep their order.
 */
export function evidenceAmong(evidence: EvidenceTable, before: readonly string[], now: readonly string[]): EvidenceTable {
  if (before.length === now.length && before.every((arn, node) => arn === now[node])) return evidence;
  const nodes = new Map(now.map((arn, node) => [arn, node]));
  const moved = before.map((arn) => nodes.get(arn));
  const builder = new EvidenceBuilder();
  for (let row = 0; row < evidence.rows; row += 1) {
    const [a, b] = [moved[evidence.a[row] as number], moved[evidence.b[row] as number]];
    if (a === undefined || b === undefined) continue;
    builder.add({
      a,
      b,
      source: evidence.source[row] as number,
      relation: evidence.relation[row] as number,
      count: evidence.count[row] as number,
      first: evidence.first[row] as number,
      last: evidence.last[row] as number,
      strength: evidence.strength[row] as number,
      principals: evidence.principals[row] as number,
      detail: evidence.details[evidence.detail[row] as number] ?? '',
    });
  }
  return builder.finish();
}
