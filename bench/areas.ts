import type { Area } from './area.js';
import { identificationFigures } from './identification/identification-figures.js';
import { dollarFigures } from './transfer/dollar-figures.js';
import { ec2CallFigures } from './transfer/ec2-call-figures.js';
import { payloadFigures } from './transfer/payload-figures.js';
import { writeFigures } from './transfer/write-figures.js';
import { transitionFigures } from './transitions/transition-figures.js';

/** Everything that `npm run bench` measures, in the order in which it is printed. */
export const areas: readonly Area[] = [
  { name: 'transitions', measure: transitionFigures },
  { name: 'dollars', measure: dollarFigures },
  { name: 'payload', measure: payloadFigures },
  { name: 'writes', measure: writeFigures },
  { name: 'calls', measure: ec2CallFigures },
  { name: 'identification', measure: identificationFigures },
];
