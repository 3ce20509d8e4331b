import type { KnownType } from '../known-type.js';
import { accessShapes } from './shapes/access-shapes.js';
import { computeShapes } from './shapes/compute-shapes.js';
import { dataShapes } from './shapes/data-shapes.js';
import { jobShapes } from './shapes/job-shapes.js';
import { messagingShapes } from './shapes/messaging-shapes.js';
import { networkShapes } from './shapes/network-shapes.js';
import type { TypeShape } from './shapes/type-shape.js';

/** How every known type is named: path of the ARN or how it is made, id, names, policies. */
export const typeShapes: { readonly [type in KnownType]: TypeShape } = {
  ...computeShapes,
  ...jobShapes,
  ...networkShapes,
  ...dataShapes,
  ...messagingShapes,
  ...accessShapes,
};
