import weights from './fitted-weights.json' with { type: 'json' };
import type { Weights } from './weights.js';

/** The reviewed weights, as the fitting command wrote them. */
export const fittedWeights: Weights = weights;
