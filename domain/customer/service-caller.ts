import { createHash } from 'node:crypto';
import type { Instant } from '../ports/clock.js';
import type { Role } from './customer.js';

/** Roles a service may have: `member` and `viewer` speak for one customer, `operator` and `service` for the provider. */
export const serviceRoles = ['operator', 'member', 'viewer', 'service'] as const satisfies readonly Role[];
export type ServiceRole = (typeof serviceRoles)[number];

/** A program that calls the API as an IAM role or user; item `marketplace/svc_…/service`. */
export interface ServiceCaller {
  readonly serviceId: string;
  /** As the operator told it, its path included. */
  readonly principalArn: string;
  /** Unique id of the role or user (`AROA…`, `AIDA…`): one deleted and made again under the same name has another. */
  readonly principalId?: string;
  readonly role: ServiceRole;
  /** Absent for `operator` and `service`. */
  readonly customerId?: string;
  readonly scopes: readonly string[];
  readonly createdAt: Instant;
}

/** Whether the subject of a request is a service: its id is made by us, so it is no token's subject. */
export function isServiceId(subject: string): boolean {
  return /^svc_[0-9a-f]{26}$/.test(subject);
}

/** `svc_` and 26 characters of the SHA-256 of the principal's one name: who calls is looked up by one key, never by what he says of himself. */
export function serviceIdOf(principal: string): string {
  return `svc_${createHash('sha256').update(principal).digest('hex').slice(0, 26)}`;
}
