import type { Finding } from '../../../generated/api.js';
import { readableText } from './readable-text.js';

/** Something that would be left behind, and what to add to the choice so that it is not. */
export interface Stranded {
  readonly resourceId: string;
  /** `it` where the console has not read its name; the reasons tell it. */
  readonly name: string;
  /** Each reason once. */
  readonly reasons: readonly string[];
}

/** Findings of a dry run by what a person can do about them here. */
export interface SortedFindings {
  readonly stranded: readonly Stranded[];
  readonly others: readonly Finding[];
}

const strandedCode = 'StrandedDependency';

/** Findings in people's words: what to add, and the rest. `names` are by ARN and by id. What is chosen by now is not proposed again. */
export function sortedFindings(
  findings: readonly Finding[],
  choice: ReadonlySet<string>,
  names: ReadonlyMap<string, string>,
): SortedFindings {
  const stranded = new Map<string, readonly string[]>();
  const others: Finding[] = [];
  for (const finding of findings) {
    const add = finding.code === strandedCode ? finding.proposal?.add : undefined;
    const detail = readableText(finding.detail, names);
    if (add === undefined) others.push({ ...finding, detail });
    else if (!choice.has(add)) stranded.set(add, [...new Set([...(stranded.get(add) ?? []), detail])]);
  }
  return {
    stranded: [...stranded].map(([resourceId, reasons]) => ({ resourceId, name: names.get(resourceId) ?? 'it', reasons })),
    others,
  };
}
