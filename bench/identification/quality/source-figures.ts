import type { Figure } from '../../figure.js';
import { averagePrecision } from './average-precision.js';
import { groupIntervals } from './group-intervals.js';
import { allPairs, pooled } from './pair-figures.js';
import type { QualityRun } from './quality-run.js';

const printed = { op: '>=', value: 0 } as const;

/** What each part of the evidence is worth by itself, beside all of it; no reach is set for a part. */
export function sourceFigures({ byVariant }: Pick<QualityRun, 'byVariant'>): readonly Figure[] {
  const whole = byVariant.get('all sources') ?? [];
  const wholeF1 = groupIntervals(whole).f1.figure;
  const wholePrecision = averagePrecision(pooled(whole.map(allPairs)));
  return [...byVariant].flatMap(([name, accounts]): readonly Figure[] => {
    if (name === 'all sources') return [];
    const { f1 } = groupIntervals(accounts);
    const id = `P18/${name.replaceAll(/[ ,]+/g, '-')}`;
    const rivalName = 'all sources';
    const precision = averagePrecision(pooled(accounts.map(allPairs)));
    return [
      {
        id: `${id}/F1`,
        what: `B-cubed F1, ${name}, ${accounts.length} accounts`,
        ...f1,
        unit: '',
        reach: printed,
        rival: wholeF1,
        rivalName,
      },
      {
        id: `${id}/precision`,
        what: `average precision on H, ${name}`,
        figure: precision,
        unit: '',
        reach: printed,
        rival: wholePrecision,
        rivalName,
      },
    ];
  });
}
