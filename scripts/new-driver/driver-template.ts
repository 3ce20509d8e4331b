import type { DriverName } from './driver-name.js';

const template = `/*
 * Moving a resource of type LABEL: say here what control of it is, and what is left behind.
 */
import { ResourceNotFoundError } from '../domain/resource/errors.js';
import type { Driver } from './driver.js';

/** Cloud resource type LABEL. */
export const EXPORTED: Driver = {
  type: 'TYPE',
  label: 'LABEL',
  scope: 'regional',
  permissions: {
    list: [],
    discover: [],
    tag: [],
    stage: [],
    unstage: [],
    rotate: [],
    discard: [],
    switchOver: [],
    verify: [],
  },
  staging: 'checked',
  credential: 'none',
  tagControl: 'none',
  limits: {},
  dependsOn: [],
  carries: [],
  meters: [],

  list: async () => [],
  discover: async (_context, ref) => {
    throw new ResourceNotFoundError(ref.arn);
  },
  blockers: () => [],
  stage: async () => ({}),
  unstage: nothingToDo,
  rotate: nothingToDo,
  discard: nothingToDo,
  switchOver: nothingToDo,
  verify: async () => [],
  tag: nothingToDo,
  untag: nothingToDo,
};

async function nothingToDo(): Promise<void> {}
`;
/** A driver that compiles, claims nothing and is red in its contract test until each verb is written. */
export function driverTemplate({ type, exported, label }: DriverName): string {
  return template.replaceAll('LABEL', label).replaceAll('TYPE', type).replaceAll('EXPORTED', exported);
}
