import { thousandths } from './confidence-at.js';
import { type FeatureFamily, featureNames, features } from './features.js';
import type { Weights } from './weights.js';

/** The weights as look-up tables in thousandths of log-odds. */
export interface StepTables {
  /** `steps[column * 256 + value]`. */
  readonly steps: Int32Array;
  /** Family of each column, as a position in `scoredFamilies`. */
  readonly family: Uint8Array;
  /** Cap of each family. */
  readonly caps: Int32Array;
  /** Cap of calls and traffic together: nobody joins by traffic alone. */
  readonly logsCap: number;
  readonly intercept: number;
}

/** Families in the order in which they are added up; contradiction last. */
export const scoredFamilies: readonly FeatureFamily[] = [
  'tags',
  'declaration',
  'configuration',
  'uses',
  'policy',
  'calls',
  'traffic',
  'contradiction',
];

/** Reads the weights once; steps of the wrong sign are left out, so that no weights file can break monotony. */
export function stepTables(weights: Weights): StepTables {
  const steps = new Int32Array(featureNames.length * 256);
  for (const { feature, steps: given } of weights.features) {
    const column = (featureNames as readonly string[]).indexOf(feature);
    if (column < 0) continue;
    const isContradiction = features[featureNames[column] as keyof typeof features].family === 'contradiction';
    for (let value = 1; value < 256; value++) {
      const sum = given.reduce((total, { from, logOdds }) => total + (from <= value && logOdds < 0 === isContradiction ? logOdds : 0), 0);
      steps[column * 256 + value] = Math.round(sum * thousandths);
    }
  }
  return {
    steps,
    family: Uint8Array.from(featureNames, (name) => scoredFamilies.indexOf(features[name].family)),
    caps: Int32Array.from(scoredFamilies, (family) => Math.round(Math.abs(weights.caps[family] ?? 0) * thousandths)),
    logsCap: Math.round((weights.caps.logs ?? 0) * thousandths),
    intercept: Math.round(weights.intercept * thousandths),
  };
}
