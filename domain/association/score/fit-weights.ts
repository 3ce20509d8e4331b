import { joinLevel, levelsPerLogOdds } from '../index/levels.js';
import { confidenceAt } from './confidence-at.js';
import { fitFinal } from './fit-final.js';
import { fitScore, fittingCases } from './fit-score.js';
import type { LabelledEstate } from './labelled-estate.js';
import { startingWeights } from './starting-weights.js';
import type { Weights } from './weights.js';

/** Fits the weights: the same for the same estates. Steps first, then the three calibrations, then the threshold that the joins stand for. */
export function fitWeights(estates: readonly LabelledEstate[], fittedOn = `${estates.length} estates`): Weights {
  const cases = fittingCases(estates, startingWeights.halfLifeDays);
  const scored: Weights = { ...startingWeights, fittedOn, ...fitScore(cases, startingWeights.grouping.hubDegree) };
  const weights = fitFinal(cases, scored);
  const { joinLogOdds, calibration } = weights.grouping;
  const threshold = Math.floor(10_000 * confidenceAt(calibration, joinLevel / levelsPerLogOdds + joinLogOdds)) / 10_000;
  return { ...weights, threshold };
}
