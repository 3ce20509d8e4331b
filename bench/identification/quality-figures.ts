import type { Figure } from '../figure.js';
import { areaUnderCurve, averagePrecision } from './quality/average-precision.js';
import { bootstrap, type Interval, ratioOf } from './quality/bootstrap.js';
import { brierSkill, calibrationError, equalMass } from './quality/calibration.js';
import { groupIntervals } from './quality/group-intervals.js';
import type { JudgedAccount } from './quality/judged-account.js';
import { measuredQuality } from './quality/measured-quality.js';
import { allPairs, type PairFigures, pairFigures, pooled } from './quality/pair-figures.js';
import type { QualityRun } from './quality/quality-run.js';
import { bestRival, type RivalResult, rivalResults } from './quality/rival-figures.js';
import { sourceFigures } from './quality/source-figures.js';

/** A share with its interval. */
const share = ({ figure, low, high }: Interval) => ({ figure, low, high, unit: '' });

/** No reach is set for it: it is printed. */
const printed = { op: '>=', value: 0 } as const;

function macroFigures(unseen: readonly JudgedAccount[], results: readonly RivalResult[]): readonly Figure[] {
  const { f1 } = groupIntervals(unseen);
  const byRival = results.map(({ name, groups }): Figure => {
    const what = `B-cubed F1, macro over ${unseen.length} accounts of families that the fit never saw`;
    const id = `P18a/${name.replaceAll(' ', '-')}`;
    return { id, what, ...share(f1), reach: { op: '>=', value: 0.95 }, rival: groups.f1.figure, rivalName: name };
  });
  const byFamily = [...Map.groupBy(unseen, ({ family }) => family)].map(([family, accounts]): Figure => {
    const rival = bestRival(rivalResults(accounts), ({ groups }) => groups.f1.figure);
    const what = `B-cubed F1 on ${family}, left out of the fit`;
    return { id: `P18a/family/${family}`, what, ...share(groupIntervals(accounts).f1), reach: { op: '>=', value: 0.88 }, ...rival };
  });
  return [...byRival.toSorted((one, other) => other.rival - one.rival), ...byFamily];
}

function groupFiguresOf(unseen: readonly JudgedAccount[], results: readonly RivalResult[]): readonly Figure[] {
  const { recall, foreign, exact } = groupIntervals(unseen);
  return [
    ...macroFigures(unseen, results),
    {
      id: 'P18b/recall',
      what: 'share of its solution found from each seed resource',
      ...share(recall),
      reach: { op: '>=', value: 0.97 },
      ...bestRival(results, ({ groups }) => groups.recall.figure),
    },
    {
      id: 'P18b/foreign',
      what: 'foreign members for each seed resource',
      ...share(foreign),
      reach: { op: '<=', value: 0.05 },
      ...bestRival(results, ({ groups }) => groups.foreign.figure, true),
    },
    {
      id: 'P18g',
      what: 'solutions recovered exactly',
      ...share(exact),
      reach: printed,
      ...bestRival(results, ({ groups }) => groups.exact.figure),
    },
  ];
}

function calibrationFigures(name: string, reach: number, figures: PairFigures, results: readonly RivalResult[]): readonly Figure[] {
  const rival = bestRival(results, ({ pairs }) => calibrationError(equalMass(pairs)), true);
  const where = `${name === 'unseen' ? 'families that the fit never saw' : 'families that the fit saw'}, schemes and noise unseen`;
  const upTo = (value: number) => ({ op: '<=', value }) as const;
  return [
    { id: `P18d/${name}`, what: `calibration error on H, ${where}`, ...share(figures.calibration), reach: upTo(reach), ...rival },
    ...figures.byStratum.map(({ stratum, pairs, calibration }) => ({
      id: `P18d/${name}/${stratum.replaceAll(' ', '-')}`,
      what: `calibration error of ${pairs.toLocaleString('en-US')} pairs whose best evidence is ${stratum}`,
      ...share(calibration),
      reach: upTo(reach),
      ...rival,
    })),
    { id: `P18d/${name}/worst`, what: 'widest gap of a bin of 500 pairs or more', ...share(figures.worst), reach: upTo(0.1), ...rival },
    {
      id: `P18d/${name}/skill`,
      what: 'Brier skill over the base rate',
      ...share(figures.skill),
      reach: { op: '>=', value: 0.75 },
      ...bestRival(results, ({ pairs }) => brierSkill(pairs)),
    },
  ];
}

function pairFiguresOf({ unseen, inFamily }: QualityRun, results: readonly RivalResult[]): readonly Figure[] {
  const figures = pairFigures(unseen);
  const all = pooled(unseen.map(allPairs));
  const rival = bestRival(results, ({ pairs }) => averagePrecision(pairs));
  const plain = (id: string, what: string, figure: number): Figure => ({ id, what, figure, unit: '', reach: printed, ...rival });
  const without = unseen.reduce((sum, { pairsWithout }) => sum + pairsWithout, 0);
  return [
    {
      id: 'P18c',
      what: `average precision on H, ${all.pairs.toLocaleString('en-US')} pairs`,
      ...share(figures.precision),
      reach: { op: '>=', value: 0.97 },
      ...rival,
    },
    plain(
      'P18c/base',
      `share of H that belongs together; ${without.toLocaleString('en-US')} pairs without evidence are outside`,
      all.positives / all.pairs,
    ),
    plain('P18c/AUC', 'area under the curve on H', areaUnderCurve(all)),
    ...calibrationFigures('unseen', 0.05, figures, results),
    ...calibrationFigures('in-family', 0.02, pairFigures(inFamily), results),
  ];
}

function countFigures(unseen: readonly JudgedAccount[], results: readonly RivalResult[]): readonly Figure[] {
  const planted = unseen.reduce((sum, { captured }) => sum + captured.planted, 0);
  const captured = unseen.reduce((sum, one) => sum + one.captured.captured, 0);
  const found = bootstrap(
    unseen.length,
    ratioOf(
      unseen.map(({ stranded }) => stranded.found),
      unseen.map(({ stranded }) => stranded.needed),
    ),
  );
  const best = bestRival(results, (one) => one.captured, true);
  return [
    {
      id: 'P18e',
      what: 'stranded dependencies told of',
      ...share(found),
      reach: { op: '>=', value: 0.99 },
      rival: 0,
      rivalName: 'no rival warns',
    },
    {
      id: 'P18f',
      what: `shared services captured, of ${planted.toLocaleString('en-US')} planted`,
      figure: captured,
      unit: 'captured',
      reach: { op: '=', value: 0 },
      ...best,
    },
  ];
}

/** P18a to P18g, quality by source and degraded; every family is judged by weights that were fitted without it. */
export async function qualityFigures(measure: () => QualityRun = measuredQuality): Promise<readonly Figure[]> {
  const run = measure();
  const results = rivalResults(run.unseen);
  return [
    ...groupFiguresOf(run.unseen, results),
    ...pairFiguresOf(run, results),
    ...countFigures(run.unseen, results),
    ...sourceFigures(run),
  ];
}
