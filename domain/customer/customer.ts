import type { CustomerAccess, ProviderAccess } from '../access/parties.js';
import type { Instant } from '../ports/clock.js';

/** Roles a membership may give. */
export const roles = ['operator', 'customer-admin', 'member', 'viewer', 'service'] as const;
export type Role = (typeof roles)[number];

/** A tenant; item `marketplace/<cus>/customer`. */
export interface Customer {
  readonly customerId: string;
  readonly name: string;
  /** `suspended` customers neither sell nor buy; the commit is conditional on `good`. */
  readonly standing: 'good' | 'suspended';
  readonly access: Omit<CustomerAccess, 'customerId'>;
  readonly createdAt: Instant;
}

/** Who a token's subject is; item `marketplace/sub#<subject>/membership`. */
export interface Membership {
  readonly subject: string;
  readonly personId: string;
  readonly role: Role;
  /** Absent for operators, who speak for the provider. */
  readonly customerId?: string;
  readonly email?: string;
}

/** An AWS account that holds customers' resources; item `marketplace/account#<id>/member-account`. */
export interface MemberAccount {
  readonly awsAccountId: string;
  readonly externalId: string;
  /** `pending` until the driver role could be assumed. */
  readonly status: 'pending' | 'active';
  readonly regions: readonly string[];
  readonly provider: ProviderAccess;
  readonly createdAt: Instant;
}

/** Who speaks in one request: made from the token and the membership row only. */
export interface Speaker {
  readonly subject: string;
  readonly role: Role;
  readonly customerId?: string;
  readonly scopes: readonly string[];
  readonly correlationId: string;
}
