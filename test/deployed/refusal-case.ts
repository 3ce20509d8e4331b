import type { problems } from '../../lambdas/wrappers/problem.js';
import type { WireRequest } from '../support/deployed-api.js';
import type { Caller } from '../support/deployed-people.js';
import type { RefusalIds } from '../support/refusal-ids.js';
import type { BusAttempt } from './nearest-event.js';

/** One request that must be refused, and the code of the refusal. */
export interface RefusalCase {
  readonly who: Caller;
  readonly route: string;
  readonly what: string;
  readonly code: keyof typeof problems;
  readonly request: (ids: RefusalIds) => WireRequest;
}

/** A request of somebody who uses the service as a deputy against another: tried at every door, over the bus as the nearest event there is. */
export interface DeputyCase extends RefusalCase {
  readonly bus: BusAttempt;
  /** What the request names when what it asks for does not exist; default: nothing of it exists. */
  readonly unknown?: (ids: RefusalIds) => RefusalIds;
}

type Line = readonly [who: Caller, route: string, what: string, request: RefusalCase['request']];
type DeputyLine = readonly [...line: Line, bus: BusAttempt, unknown?: DeputyCase['unknown']];

/** Refusals that share a code. */
export function refusedAs(code: RefusalCase['code'], lines: readonly Line[]): readonly RefusalCase[] {
  return lines.map(([who, route, what, request]) => ({ who, route, what, code, request }));
}

/** Refusals of deputies that share a code at the door of people. */
export function deputiesRefusedAs(code: RefusalCase['code'], lines: readonly DeputyLine[]): readonly DeputyCase[] {
  return lines.map(([who, route, what, request, bus, unknown]) => ({ who, route, what, code, request, bus, unknown }));
}

/** An order for a listing. */
export const buying = (listingId: string, listingRevision = 1) => ({ body: { listingId, listingRevision } });

/** A request without any part. */
export const none = () => ({});

/** A request that names one thing in its path. */
export const of = (name: string, key: Exclude<keyof RefusalIds, 'usedKey'>, rest: WireRequest = {}) => {
  return (ids: RefusalIds): WireRequest => ({ params: { [name]: ids[key] }, ...rest });
};

/** A good new person. */
export const someone = { email: 'new@elsewhere.example', role: 'viewer' };
