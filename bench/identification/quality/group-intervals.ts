import type { GroupFigures } from './account-figures.js';
import { bootstrap, type Interval, meanOf, ratioOf } from './bootstrap.js';

/** P18a, P18b and P18g of a set of accounts. */
export interface GroupIntervals {
  /** Macro: every account counts the same. */
  readonly f1: Interval;
  readonly recall: Interval;
  /** Foreign members for each seed. */
  readonly foreign: Interval;
  readonly exact: Interval;
}

/** Figures of groups with their intervals over accounts. */
export function groupIntervals(accounts: readonly GroupFigures[]): GroupIntervals {
  const over = (above: (one: GroupFigures) => number, below: (one: GroupFigures) => number) =>
    bootstrap(accounts.length, ratioOf(accounts.map(above), accounts.map(below)));
  return {
    f1: bootstrap(accounts.length, meanOf(accounts.map(({ bCubed }) => bCubed.f1))),
    recall: over(
      ({ seeds }) => seeds.recall,
      ({ seeds }) => seeds.seeds,
    ),
    foreign: over(
      ({ seeds }) => seeds.foreign,
      ({ seeds }) => seeds.seeds,
    ),
    exact: over(
      ({ exact }) => exact.exact,
      ({ exact }) => exact.solutions,
    ),
  };
}
