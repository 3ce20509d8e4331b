import { ForbiddenError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import type { ItemValue, Write } from '../ports/tables.js';
import { writeWithAccess } from './access-register.js';
import type { Customer, Speaker } from './customer.js';
import { customerKey, readCustomer } from './customer-store.js';
import { mustSpeakFor } from './speaking-for.js';

/** What to change; absent fields stay, a list replaces the whole list. */
export interface CustomerChange {
  readonly name?: string;
  /** Operators only. */
  readonly standing?: Customer['standing'];
  readonly access?: Partial<Customer['access']>;
}

/** Changes a customer's own record; throws NotFoundError, ForbiddenError (standing), InvalidInputError, ContentionError (retryable). */
export async function updateCustomer(
  { tables }: Pick<Ports, 'tables'>,
  speaker: Speaker,
  customerId: string,
  change: CustomerChange,
): Promise<Customer> {
  mustSpeakFor(speaker, customerId);
  if (change.standing !== undefined && speaker.role !== 'operator')
    throw new ForbiddenError('Only an operator changes the standing of a customer.');
  const before = await readCustomer(tables, customerId);
  const access = change.access === undefined ? undefined : { ...before.access, ...change.access };
  const changed = Object.fromEntries(Object.entries({ ...change, access }).filter(([, value]) => value !== undefined));
  const set = changed as { readonly [attribute: string]: ItemValue };
  const write: Write = { act: 'update', key: customerKey(customerId), set, when: [{ attribute: 'pk', is: 'present' }] };
  if (access !== undefined) await writeWithAccess(tables, { customerId, access }, [write]);
  else if (Object.keys(changed).length > 0) await tables.transact([write]);
  return { ...before, ...(changed as Partial<Customer>) };
}
