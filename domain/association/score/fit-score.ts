import { type FeatureName, featureNames, features } from './features.js';
import { hubDiscount } from './hub-discount.js';
import { isTogether, type LabelledEstate, solutionsOf } from './labelled-estate.js';
import { logisticRegression, type PatternRow } from './logistic-regression.js';
import { callersPartners, featureOf, type PairFacts, pairFacts } from './score-pairs.js';
import type { FeatureWeights } from './weights.js';

/** Where steps may stand: at first sight of a feature, then at even distances. */
const stepsAt = [1, 32, 64, 96, 128, 160, 192, 224] as const;

/** Discounts are fitted in so many grades. */
const grades = 8;

const columns = featureNames.flatMap((feature) => stepsAt.map((from) => ({ feature, from })));

function gradeOf(feature: FeatureName, byLinks: number, byLogs: number): number {
  const { family } = features[feature];
  if (family === 'configuration' || family === 'uses' || family === 'policy') return Math.round(byLinks * grades) / grades;
  return family === 'calls' || family === 'traffic' ? Math.round(byLogs * grades) / grades : 1;
}

/** Facts of an estate and which of its nodes are of one solution. */
export interface FittingCase {
  readonly estate: LabelledEstate;
  readonly facts: PairFacts;
  readonly of: readonly (readonly number[])[];
}

/** Reads each estate once for all that is fitted on it. */
export function fittingCases(estates: readonly LabelledEstate[], halfLifeDays: number): readonly FittingCase[] {
  return estates.map((estate) => ({
    estate,
    facts: pairFacts(estate, halfLifeDays),
    of: solutionsOf(estate),
  }));
}

interface Pattern {
  readonly columns: number[];
  readonly values: number[];
  positive: number;
  negative: number;
}

function patternOf({ facts }: FittingCase, pair: number, hubDegree: number): Pattern {
  const { pairs, features: table, degrees } = facts;
  const low = pairs.low[pair] as number;
  const high = pairs.high[pair] as number;
  const byLinks = hubDiscount(Math.max(degrees.configured[low] as number, degrees.configured[high] as number), hubDegree);
  const partners = callersPartners(
    table.actors[table.profileOf[pair] as number] as number,
    degrees.called[low] as number,
    degrees.called[high] as number,
  );
  const byLogs = hubDiscount(partners, hubDegree);
  const pattern: Pattern = { columns: [], values: [], positive: 0, negative: 0 };
  featureNames.forEach((feature, column) => {
    const value = featureOf(facts, column, pair);
    if (value === 0) return;
    const grade = gradeOf(feature, byLinks, byLogs);
    if (grade === 0) return;
    stepsAt.forEach((from, at) => {
      if (value < from) return;
      pattern.columns.push(column * stepsAt.length + at);
      pattern.values.push(grade);
    });
  });
  return pattern;
}

/** All pairs with evidence as patterns, each kind once. */
function patternsOf(cases: readonly FittingCase[], hubDegree: number): readonly PatternRow[] {
  const patterns = new Map<string, Pattern>();
  for (const one of cases) {
    const { pairs } = one.facts;
    for (let pair = 0; pair < pairs.pairs; pair++) {
      const found = patternOf(one, pair, hubDegree);
      const key = `${found.columns.join()} ${found.values.join()}`;
      const pattern = patterns.get(key) ?? found;
      patterns.set(key, pattern);
      if (isTogether(one.of, pairs.low[pair] as number, pairs.high[pair] as number)) pattern.positive++;
      else pattern.negative++;
    }
  }
  return [...patterns.values()];
}

/** Fits intercept and steps on all pairs with evidence. */
export function fitScore(
  cases: readonly FittingCase[],
  hubDegree: number,
): { readonly intercept: number; readonly features: readonly FeatureWeights[] } {
  const rows = patternsOf(cases, hubDegree);
  const { intercept, weights } = logisticRegression(rows, {
    columns: columns.length,
    signs: columns.map(({ feature }) => (features[feature].family === 'contradiction' ? -1 : 1)),
    ridge: 4,
    sweeps: 60,
  });
  const fitted = featureNames.map((feature) => ({
    feature,
    steps: columns.flatMap((column, at) => {
      const logOdds = Math.round(1000 * (weights[at] as number)) / 1000;
      return column.feature === feature && logOdds !== 0 ? [{ from: column.from, logOdds }] : [];
    }),
  }));
  return { intercept: Math.round(1000 * intercept) / 1000, features: fitted };
}
