import type { Verb } from '../../domain/ports/resource-control.js';
import type { Driver, Permission } from '../driver.js';
import { measuring } from '../parts/figures.js';

/** Every verb that needs a session. */
export const verbsOf = (driver: Driver): readonly Verb[] => [...(Object.keys(driver.permissions) as Verb[]), 'measure'];

/** The permissions of a verb; to measure is the same for every type that has figures. */
export function permissionsOf(driver: Driver, verb: Verb): readonly Permission[] {
  if (verb !== 'measure') return driver.permissions[verb];
  return driver.figures === undefined ? [] : measuring;
}
