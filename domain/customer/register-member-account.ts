import { ConditionFailedError, ConflictError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import { writeWithProvider } from './access-register.js';
import type { MemberAccount } from './customer.js';
import { memberAccountItem } from './member-account-store.js';

/** What the operator tells of an AWS account that holds customers' resources. */
export type NewMemberAccount = Pick<MemberAccount, 'awsAccountId' | 'regions' | 'provider'>;

/** Registers a member account with an ExternalId of its own, `pending` until its role could be assumed; throws ConflictError when it is known. */
export async function registerMemberAccount(
  { tables, clock, ids }: Pick<Ports, 'tables' | 'clock' | 'ids'>,
  { awsAccountId, regions, provider }: NewMemberAccount,
): Promise<MemberAccount> {
  const createdAt = clock.now();
  const account: MemberAccount = { awsAccountId, externalId: ids.next('ext'), status: 'pending', regions, provider, createdAt };
  const item = memberAccountItem(account);
  try {
    await writeWithProvider(tables, account, [{ act: 'put', table: 'marketplace', item, when: [{ attribute: 'pk', is: 'absent' }] }]);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    throw new ConflictError(`The AWS account ${awsAccountId} is registered; read its ExternalId with GET.`, { cause: error });
  }
  return account;
}
