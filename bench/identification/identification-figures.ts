import type { Figure } from '../figure.js';
import { badInputFigures } from './bad-input-figures.js';
import { cloudTrailFigures } from './cloudtrail-figures.js';
import { dayFigures } from './day-figures.js';
import { flowFigures } from './flow-figures.js';
import { graphFigures } from './graph-figures.js';
import { metamorphicFigures } from './metamorphic-figures.js';
import { pipelineFigures } from './pipeline-figures.js';
import { poisoningFigures } from './poisoning-figures.js';
import { qualityFigures } from './quality-figures.js';
import { referenceFigures } from './reference-figures.js';

/** Measures one or more figures. */
type Measure = () => Promise<readonly Figure[]>;

/** What measures the figures of identification, in the order in which they are printed. */
const identificationMeasures: readonly Measure[] = [
  cloudTrailFigures,
  flowFigures,
  // Before those that fill the memory: collecting it would be taken for a reader that stalls.
  badInputFigures,
  referenceFigures,
  graphFigures,
  dayFigures,
  metamorphicFigures,
  qualityFigures,
  poisoningFigures,
  () => pipelineFigures(),
];

/** P10 to P18, R9 and R10 for identification, and S11: one measure after another, so that none takes the time of another. */
export async function identificationFigures(measures: readonly Measure[] = identificationMeasures): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const measure of measures) figures.push(...(await measure()));
  return figures;
}
