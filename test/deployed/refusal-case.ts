import type { problems } from '../../lambdas/wrappers/problem.js';
import type { WireRequest } from '../support/deployed-api.js';
import type { Person } from '../support/deployed-people.js';
import type { RefusalWorld } from '../support/refusal-world.js';

/** One request that must be refused, and the code of the refusal. */
export interface RefusalCase {
  readonly who: Person;
  readonly route: string;
  readonly what: string;
  readonly code: keyof typeof problems;
  readonly request: (world: RefusalWorld) => WireRequest;
}

type Line = readonly [who: Person, route: string, what: string, request: (world: RefusalWorld) => WireRequest];

/** Refusals that share a code. */
export function refusedAs(code: RefusalCase['code'], lines: readonly Line[]): readonly RefusalCase[] {
  return lines.map(([who, route, what, request]) => ({ who, route, what, code, request }));
}

/** An order for a listing. */
export const buying = (listingId: string, listingRevision = 1) => ({ body: { listingId, listingRevision } });

/** A request without any part. */
export const none = () => ({});

/** A good new person. */
export const someone = { email: 'new@elsewhere.example', role: 'viewer' };
