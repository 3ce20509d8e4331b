import { fitFinal } from './fit-final.js';
import { fitJoins } from './fit-joins.js';
import { fitScore, fittingCases } from './fit-score.js';
import type { LabelledEstate } from './labelled-estate.js';
import { startingWeights } from './starting-weights.js';
import type { Weights } from './weights.js';

/** Fits the weights: the same for the same estates. Steps first, then joins, then the calibrations and the threshold that the joins stand for. */
export function fitWeights(estates: readonly LabelledEstate[], fittedOn = `${estates.length} estates`): Weights {
  const cases = fittingCases(estates, startingWeights.halfLifeDays);
  const scored: Weights = { ...startingWeights, fittedOn, ...fitScore(cases, startingWeights.grouping.hubDegree) };
  return fitFinal(cases, fitJoins(cases, scored));
}
