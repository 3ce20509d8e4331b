import { reasonText } from '../explain/reason.js';
import type { AssociationIndex } from '../index/association-index.js';
import { reasonsOf, resourceAt, scoredPairs } from './scored-pair.js';

const columns = ['a', 'a_type', 'b', 'b_type', 'confidence', 'group_a', 'group_b', 'shared_a', 'shared_b', 'sources', 'reason'] as const;

/** One field: quoted where it must be (RFC 4180), and never a formula to a spreadsheet, whatever somebody tagged. */
function field(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines of CSV (RFC 4180, each with its end), a line for each pair with direct evidence of at least this confidence; no group is an empty field. */
export function* exportCsv(index: AssociationIndex, minConfidence: number): Generator<string> {
  yield `${columns.join(',')}\r\n`;
  for (const { a, b, confidence } of scoredPairs(index, minConfidence)) {
    const [one, other] = [resourceAt(index, a), resourceAt(index, b)];
    const reasons = reasonsOf(index, a, b);
    const sources = [...new Set(reasons.map((reason) => reason.source))].join(' ');
    const group = (node: number) => ((index.groups[node] ?? -1) < 0 ? '' : String(index.groups[node]));
    const shared = (node: number) => (index.isShared[node] === 1 ? 'yes' : 'no');
    const best = reasons[0] ? reasonText(reasons[0]) : '';
    const values = [
      one.arn,
      one.type,
      other.arn,
      other.type,
      confidence.toFixed(4),
      group(a),
      group(b),
      shared(a),
      shared(b),
      sources,
      best,
    ];
    yield `${values.map(field).join(',')}\r\n`;
  }
}
