import { ConditionFailedError, ConflictError, ForbiddenError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import type { Membership, Role, Speaker } from './customer.js';
import { readCustomer } from './customer-store.js';
import { membershipItem } from './membership-store.js';
import { mustSpeakFor } from './speaking-for.js';

/** Somebody who is to speak for a customer; `subject` where the person (or the service) already has tokens. */
export interface NewPerson {
  readonly email?: string;
  readonly subject?: string;
  readonly role: Exclude<Role, 'operator'>;
}

/** The membership made, and the one-time password where the directory made one: told once, never kept. */
export interface AddedPerson extends Membership {
  readonly temporaryPassword?: string;
}

/**
 * Makes a person a member of the customer; a subject that already has tokens is named by an operator only, so that nobody claims a stranger's.
 * Throws NotFoundError, ForbiddenError, ConflictError (taken e-mail address or subject).
 */
export async function addPerson(
  ports: Pick<Ports, 'tables' | 'ids' | 'directory'>,
  speaker: Speaker,
  customerId: string,
  { email, subject: knownSubject, role }: NewPerson,
): Promise<AddedPerson> {
  mustSpeakFor(speaker, customerId);
  if (knownSubject !== undefined && speaker.role !== 'operator') {
    throw new ForbiddenError('Only an operator names the subject of somebody who already has tokens. Give an e-mail address instead.');
  }
  await readCustomer(ports.tables, customerId);
  const { subject, temporaryPassword } =
    knownSubject === undefined ? await ports.directory.createPerson(email ?? '') : { subject: knownSubject, temporaryPassword: undefined };
  const membership: Membership = { subject, personId: ports.ids.next('per'), role, customerId, email };
  try {
    const item = membershipItem(membership);
    await ports.tables.transact([{ act: 'put', table: 'marketplace', item, when: [{ attribute: 'pk', is: 'absent' }] }]);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    throw new ConflictError(`The subject ${subject} already is somebody's member.`, { cause: error });
  }
  return { ...membership, temporaryPassword };
}
