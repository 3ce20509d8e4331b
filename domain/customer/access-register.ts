import { ConditionFailedError, ContentionError, InvalidInputError } from '../errors.js';
import type { Item, ItemKey, Page, Tables, Write } from '../ports/tables.js';
import { accessProblems, type ForeignAccess } from './check-access.js';
import type { Customer, MemberAccount } from './customer.js';

const pk = 'access-register';
const holderPrefix = 'holder#';
const versionKey: ItemKey = { table: 'marketplace', pk, sk: 'version' };
const holdersPerPage = 100;

/**
 * Writes together with a customer's access record, once it is seen to name nothing of others. All access records are copied into one
 * partition, which is read consistently, and every change counts up one version, so two changes never miss each other.
 * Throws InvalidInputError, ConditionFailedError (of `writes`), ContentionError (retryable).
 */
export async function writeWithAccess(
  tables: Tables,
  { customerId, access }: Pick<Customer, 'customerId' | 'access'>,
  writes: readonly Write[],
): Promise<void> {
  const version = await tables.get(versionKey);
  const problems = accessProblems(access, await foreignAccess(tables, customerId));
  if (problems.length > 0) throw new InvalidInputError(problems);
  const principals = [...new Set([...access.principals, ...access.keyAdministrators])];
  const { networks, securityGroups } = access;
  await writeHolder(tables, { holder: customerId, whose: 'another customer', principals, networks, securityGroups }, version, writes);
}

/** Writes together with the provider's own principals and networks in a member account; later records of customers may not name them. */
export async function writeWithProvider(
  tables: Tables,
  account: Pick<MemberAccount, 'awsAccountId' | 'provider'>,
  writes: readonly Write[],
): Promise<void> {
  const version = await tables.get(versionKey);
  const { principals, networks } = account.provider;
  await writeHolder(
    tables,
    { holder: account.awsAccountId, whose: 'the provider', principals, networks, securityGroups: [] },
    version,
    writes,
  );
}

type Holder = ForeignAccess & { readonly holder: string };

async function writeHolder(tables: Tables, holder: Holder, version: Item | undefined, writes: readonly Write[]): Promise<void> {
  const put: Write = { act: 'put', table: 'marketplace', item: { pk, sk: `${holderPrefix}${holder.holder}`, ...holder } };
  const known = Number(version?.version ?? 0);
  const when =
    known === 0 ? ({ attribute: 'version', is: 'absent' } as const) : ({ attribute: 'version', is: 'equal', value: known } as const);
  try {
    await tables.transact([...writes, put, { act: 'update', key: versionKey, add: { version: 1 }, when: [when] }]);
  } catch (error) {
    if (!(error instanceof ConditionFailedError) || error.failed.some((index) => index < writes.length)) throw error;
    throw new ContentionError('Another access record changed meanwhile.', { cause: error });
  }
}

async function foreignAccess(tables: Tables, customerId: string): Promise<ForeignAccess[]> {
  const holders: Holder[] = [];
  let after: string | undefined;
  do {
    const query = { table: 'marketplace', partition: pk, sortPrefix: holderPrefix, limit: holdersPerPage, after } as const;
    const page: Page<Item> = await tables.query(query);
    holders.push(...(page.items as unknown as Holder[]));
    after = page.next;
  } while (after !== undefined);
  return holders.filter(({ holder }) => holder !== customerId);
}
