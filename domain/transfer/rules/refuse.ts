import type { ErrorOptions, FieldProblem } from '../../errors.js';
import { BlockedError } from '../errors.js';
import { blockersAmong, type Finding, resourceIdOf } from './finding.js';

/** Blockers that one error carries at most: it has to fit an answer and a line of the effect log. */
export const problemsMax = 100;

/**
 * Throws when a blocker is among the findings: the error of the first one's cause, with all of them in its `problems`.
 * The order of the rules is therefore the order of importance.
 */
export function refuse(findings: readonly Finding[]): void {
  const blockers = blockersAmong(findings).slice(0, problemsMax);
  const [first] = blockers;
  if (first === undefined) return;
  const problems = blockers.map(problemOf);
  throw first.refusal?.({ problems }) ?? new BlockedError(blockers, { problems });
}

/** Everything an error carries in one text: what is kept of a step's failure is its message alone. */
export function toldTogether({ problems = [] }: ErrorOptions): string {
  return problems.map(({ rule, remedy }) => `${rule} ${remedy}`).join(' | ');
}

function problemOf(finding: Finding): FieldProblem {
  const { code, detail, remedy, arn } = finding;
  const value = arn ?? resourceIdOf(finding);
  return { field: value === undefined ? 'listing' : 'resourceIds', value, rule: `${code}: ${detail}`, remedy };
}
