import type { SolutionDraft } from '../estate-draft.js';
import { batch } from './batch.js';
import { blueGreen } from './blue-green.js';
import { containers } from './containers.js';
import { dataLake } from './data-lake.js';
import { eventPipeline } from './event-pipeline.js';
import { hubAndSpoke } from './hub-and-spoke.js';
import { liftAndShift } from './lift-and-shift.js';
import { saas } from './saas.js';
import { serverless } from './serverless.js';
import { web } from './web.js';

/** Topology families: how a solution is built; each makes the members of one solution. */
export const families = {
  web,
  serverless,
  'event-pipeline': eventPipeline,
  'data-lake': dataLake,
  containers,
  batch,
  saas,
  'hub-and-spoke': hubAndSpoke,
  'blue-green': blueGreen,
  'lift-and-shift': liftAndShift,
} as const satisfies { readonly [family: string]: (solution: SolutionDraft) => void };

export type FamilyName = keyof typeof families;

/** Names of the families, in the order in which they are printed. */
export const familyNames = Object.keys(families) as readonly FamilyName[];
