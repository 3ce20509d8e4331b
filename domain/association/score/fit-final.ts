import { arnRank } from '../index/arn-rank.js';
import { formGroups } from '../index/form-groups.js';
import { readTree } from '../index/group-tree.js';
import { joinLevel, levelsPerLogOdds } from '../index/levels.js';
import { bondBetween, bondOdds, directOdds, finalOdds, isTogether } from '../index/pair-confidence.js';
import { confidenceAt, thousandths } from './confidence-at.js';
import type { FittingCase } from './fit-score.js';
import { isTogether as areOfOneSolution } from './labelled-estate.js';
import { logisticRegression } from './logistic-regression.js';
import { type Outcome, risingCurve } from './rising-curve.js';
import { scorePairs } from './score-pairs.js';
import type { GroupingWeights, SumWeights, Weights } from './weights.js';

/** One pair that is judged: its bond, its direct log-odds (undefined without evidence), and the truth. */
interface JudgedPair {
  readonly bond: number;
  readonly logOdds: number | undefined;
  readonly isTrue: boolean;
}

const noDecisions = { verdicts: new Map<number, 0 | 1>(), together: [], apart: [] };

/** Neighbours by evidence of every node. */
function neighboursOf({ facts: { pairs }, estate: { resources } }: FittingCase): readonly ReadonlySet<number>[] {
  const neighbours = resources.map(() => new Set<number>());
  for (let pair = 0; pair < pairs.pairs; pair++) {
    neighbours[pairs.low[pair] as number]?.add(pairs.high[pair] as number);
    neighbours[pairs.high[pair] as number]?.add(pairs.low[pair] as number);
  }
  return neighbours;
}

function hasCommon(left: ReadonlySet<number>, right: ReadonlySet<number>): boolean {
  const [few, many] = left.size < right.size ? [left, right] : [right, left];
  for (const one of few) if (many.has(one)) return true;
  return false;
}

/** All pairs of an estate that quality is judged on: those that belong together, and those with evidence or a common neighbour. */
function judgedPairs(one: FittingCase, weights: Weights): readonly JudgedPair[] {
  const { resources, shared, platform, unclear } = one.estate;
  const scored = scorePairs(one.facts, weights);
  const tree = readTree(formGroups(scored, resources, arnRank(resources), weights, noDecisions).tree);
  const direct = new Map(
    Array.from(scored.logOdds, (logOdds, pair) => [
      (scored.pairs.low[pair] as number) * resources.length + (scored.pairs.high[pair] as number),
      logOdds / thousandths,
    ]),
  );
  const neighbours = neighboursOf(one);
  const [isApart, isPlatform] = [new Set([...shared, ...unclear]), new Set(platform)];
  const judged: JudgedPair[] = [];
  const open = resources.flatMap(({ arn }, node) => (isApart.has(arn) ? [] : [node]));
  const isOfPlatform = (node: number): boolean => isPlatform.has(resources[node]?.arn ?? '');
  for (const a of open) {
    for (const b of open) {
      if (b <= a || (isOfPlatform(a) && isOfPlatform(b))) continue;
      const isTrue = areOfOneSolution(one.of, a, b);
      const logOdds = direct.get(a * resources.length + b);
      const isNear =
        isTrue || logOdds !== undefined || hasCommon(neighbours[a] as ReadonlySet<number>, neighbours[b] as ReadonlySet<number>);
      if (isNear) judged.push({ bond: bondBetween({ tree }, a, b), logOdds, isTrue });
    }
  }
  return judged;
}

/** Bond and direct evidence as one sum, and its calibration; knots in so many steps of log-odds make alike pairs one row. */
function fitSum(weights: Weights, judged: readonly JudgedPair[]): SumWeights {
  const stepsPerLogOdds = 4;
  const rounded = (value: number): number => Math.round(value * stepsPerLogOdds) / stepsPerLogOdds;
  const odds = judged.map(({ bond, logOdds }) => ({
    bond: bondOdds(weights, bond),
    direct: logOdds === undefined ? 0 : directOdds(confidenceAt(weights.calibration, logOdds)),
  }));
  const rows = new Map<string, { columns: number[]; values: number[]; positive: number; negative: number }>();
  judged.forEach(({ isTrue }, at) => {
    const values = [rounded(odds[at]?.bond ?? 0) + 10, rounded(odds[at]?.direct ?? 0)];
    const key = values.join();
    const row = rows.get(key) ?? { columns: [0, 1], values, positive: 0, negative: 0 };
    rows.set(key, row);
    if (isTrue) row.positive++;
    else row.negative++;
  });
  const fitted = logisticRegression([...rows.values()], { columns: 2, signs: [1, 1], ridge: 1, sweeps: 60 });
  const [bond, direct] = fitted.weights.map((weight) => Math.round(1000 * weight) / 1000) as [number, number];
  const outcomes = judged.map(({ isTrue }, at) => ({ logOdds: finalOdds({ bond, direct }, odds[at] ?? { bond: 0, direct: 0 }), isTrue }));
  return { bond, direct, calibration: risingCurve(outcomes) };
}

/**
 * From bonds to confidence: below the weakest join and from it on by themselves, as one line over the gap between them would say of the weakest
 * joins what is true of none.
 */
function bondCurve(judged: readonly JudgedPair[], weakestJoin: number): GroupingWeights['calibration'] {
  const [apart, joined] = [(bond: number) => bond < weakestJoin, (bond: number) => bond >= weakestJoin].map((isOfSide) =>
    risingCurve(judged.flatMap(({ bond, isTrue }) => (isOfSide(bond) ? [{ logOdds: bond, isTrue }] : []))),
  );
  const weakest = { logOdds: weakestJoin, confidence: joined?.[0]?.confidence ?? 1 };
  return [...(apart ?? []), weakest, ...(joined ?? [])];
}

/** Calibrates direct evidence, bonds, and both together, on the pairs that quality is judged on. */
export function fitFinal(cases: readonly FittingCase[], weights: Weights): Weights {
  const judged = cases.flatMap((one) => judgedPairs(one, weights));
  const direct: Outcome[] = judged.flatMap(({ logOdds, isTrue }) => (logOdds === undefined ? [] : [{ logOdds, isTrue }]));
  const weakestJoin = joinLevel / levelsPerLogOdds + weights.grouping.joinLogOdds;
  const grouping = { ...weights.grouping, calibration: bondCurve(judged, weakestJoin) };
  const calibrated = { ...weights, calibration: risingCurve(direct), grouping };
  const threshold = Math.floor(10_000 * confidenceAt(grouping.calibration, weakestJoin)) / 10_000;
  const isOfOneGroup = ({ bond }: JudgedPair): boolean => isTogether({ ...calibrated, threshold }, bond);
  const [together, apart] = [judged.filter(isOfOneGroup), judged.filter((pair) => !isOfOneGroup(pair))];
  return { ...calibrated, threshold, final: { together: fitSum(calibrated, together), apart: fitSum(calibrated, apart) } };
}
