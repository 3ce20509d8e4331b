import type { Ports } from '../ports/ports.js';
import type { Tables } from '../ports/tables.js';
import type { Customer, Role, Speaker } from './customer.js';
import { readCustomer } from './customer-store.js';
import { readMembership } from './membership-store.js';
import { isServiceId } from './service-caller.js';

/** Who speaks, as the service knows them; never the subject of a token. */
export interface SpeakerView {
  readonly role: Role;
  /** In the order of the alphabet: a token has them in any. */
  readonly scopes: readonly string[];
  /** Absent for services. */
  readonly personId?: string;
  /** Absent for who speaks for the provider. */
  readonly customer?: Pick<Customer, 'customerId' | 'name' | 'standing'>;
}

/** Role, scopes and customer of the one who asks; throws NotFoundError when the customer's record is gone. */
export async function describeSpeaker({ tables }: Pick<Ports, 'tables'>, speaker: Speaker): Promise<SpeakerView> {
  const { subject, role, scopes, customerId } = speaker;
  const personId = isServiceId(subject) ? undefined : (await readMembership(tables, subject))?.personId;
  const customer = customerId === undefined ? {} : { customer: await ownCustomer(tables, customerId) };
  return { role, scopes: [...scopes].sort(), ...(personId !== undefined && { personId }), ...customer };
}

async function ownCustomer(tables: Tables, customerId: string): Promise<SpeakerView['customer']> {
  const { name, standing } = await readCustomer(tables, customerId);
  return { customerId, name, standing };
}
