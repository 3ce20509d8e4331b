import { relationNames } from '../../domain/association/evidence/relation.js';
import { type JoinedLogs, joinLogs } from '../../domain/association/join/log-evidence.js';
import { ResourceBook } from '../../domain/association/join/resource-book.js';
import type { KnownResource } from '../../domain/association/known-resource.js';
import { rowsOf } from './evidence-rows.js';
import { type LogCall, segmentsOfCalls } from './log-calls.js';

/** What the join makes of these calls: pairs by the last parts of their ARNs, e.g. `i-a calls i-b x2`, and the report. */
export function joined(
  resources: readonly KnownResource[],
  calls: readonly LogCall[],
): { readonly pairs: readonly string[]; readonly report: JoinedLogs['report'] } {
  const segments = segmentsOfCalls(calls);
  const { evidence, report } = joinLogs(segments, new ResourceBook(resources, segments));
  const nameOf = (node: number) => resources[node]?.arn.split('/').at(-1) ?? '';
  const pairs = rowsOf(evidence).map(({ a, b, relation, count }) => `${nameOf(a)} ${relationNames[relation]} ${nameOf(b)} x${count}`);
  return { pairs: pairs.sort(), report };
}

/** The reasons of a report with their events, e.g. `a hand-over or a gap between what is known x1`. */
export function reasonsOf({ unresolved }: JoinedLogs['report']): readonly string[] {
  return unresolved.map(({ reason, events }) => `${reason} x${events}`);
}
