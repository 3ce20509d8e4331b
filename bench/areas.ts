import type { Area } from './area.js';
import { transitionFigures } from './transitions/transition-figures.js';

/** Everything that `npm run bench` measures, in the order in which it is printed. */
export const areas: readonly Area[] = [{ name: 'transitions', measure: transitionFigures }];
