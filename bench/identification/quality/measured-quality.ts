import { fitWeights } from '../../../domain/association/score/fit-weights.js';
import { type QualityRun, qualityRun } from './quality-run.js';

let measured: QualityRun | undefined;

/** The quality of identification, measured once for all figures and pages of one process; a few minutes on one core. */
export function measuredQuality(measure: () => QualityRun = () => qualityRun(fitWeights)): QualityRun {
  measured ??= measure();
  return measured;
}
