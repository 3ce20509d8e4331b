import type { GroupIntervals } from './group-intervals.js';
import { groupIntervals } from './group-intervals.js';
import type { JudgedAccount, RivalFigures } from './judged-account.js';
import { pooled } from './pair-figures.js';
import type { PairHistogram } from './pair-histogram.js';
import { type RivalName, rivalNames } from './rivals.js';

/** One rival over all accounts. */
export interface RivalResult {
  readonly name: RivalName;
  readonly groups: GroupIntervals;
  readonly pairs: PairHistogram;
  readonly captured: number;
}

/** What each rival reached on the accounts. */
export function rivalResults(accounts: readonly JudgedAccount[]): readonly RivalResult[] {
  return rivalNames.map((name) => {
    const own = accounts.flatMap(({ rivals }) => rivals?.get(name) ?? []) as RivalFigures[];
    const captured = own.reduce((sum, one) => sum + one.captured.captured, 0);
    return { name, groups: groupIntervals(own), pairs: pooled(own.map(({ pairs }) => pairs)), captured };
  });
}

/** The rival with the best value, which is the one a figure is compared with. */
export function bestRival(
  results: readonly RivalResult[],
  figureOf: (one: RivalResult) => number,
  isLessBetter = false,
): { readonly rival: number; readonly rivalName: string } {
  const sign = isLessBetter ? -1 : 1;
  const [best] = [...results].sort((a, b) => sign * (figureOf(b) - figureOf(a)));
  if (best === undefined) throw new Error('No rival was measured.');
  return { rival: figureOf(best), rivalName: best.name };
}
