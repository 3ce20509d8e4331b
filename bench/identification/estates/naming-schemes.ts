import type { KnownType } from '../../../domain/association/known-type.js';
import type { Random } from './random.js';

/** Makes the name of a cloud resource. */
export type Namer = (solution: string, component: string, type: KnownType, team: string, random: Random) => string;

const environments = ['prod', 'prd', 'live'];

/** Names as organizations give them: names may hint at the solution, mislead, or say nothing. */
export const namers = {
  /** `orders-prod-worker`: the convention most guides give. */
  'solution-first': (solution, component) => `${solution}-prod-${component}`,
  /** `OrdersStack-WorkerFunction-1X2Y3Z`: what infrastructure code makes of logical ids. */
  'logical-id': (solution, component, type, _team, random) =>
    `${solution}-stack-${component}${type.replaceAll('-', '')}-${random.hex(8)}`.slice(0, 60),
  /** `payments-worker-02`: the team first, the solution never. */
  'team-first': (_solution, component, _type, team, random) => `${team}-${component}-${String(random.whole(1, 99)).padStart(2, '0')}`,
  /** `prd-euw1-ec2-worker-7f3a`: codes for place and kind, as older enterprises have them. */
  coded: (_solution, component, type, _team, random) =>
    `${random.pick(environments)}-euw1-${type.slice(0, 3)}-${component}-${random.hex(4)}`,
  /** `blue-heron-7f3a`: nobody can tell. */
  opaque: (_solution, _component, _type, _team, random) =>
    `${random.pick(['blue', 'old', 'fast', 'grey', 'warm'])}-${random.pick(['heron', 'otter', 'maple', 'delta', 'comet'])}-${random.hex(6)}`,
  /** `worker`: the component alone, told apart by a number where taken. */
  'component-only': (_solution, component) => component,
} as const satisfies { readonly [scheme: string]: Namer };

export type NamingScheme = keyof typeof namers;
