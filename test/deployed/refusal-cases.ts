import { badRequests } from './bad-requests.js';
import { foreignCases } from './foreign-cases.js';
import { namedCases } from './named-cases.js';
import type { DeputyCase, RefusalCase } from './refusal-case.js';
import { roleCases } from './role-cases.js';

/** Requests that use the service against somebody else: tried at every door. */
export const deputyCases: readonly DeputyCase[] = [...foreignCases, ...roleCases, ...namedCases];

/** Requests that the product must refuse and that must change nothing. */
export const refusalCases: readonly RefusalCase[] = [...deputyCases, ...badRequests];
