import { plusSeconds } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import { MemberAccessDeniedError } from '../resource/errors.js';
import type { MemberAccount } from './customer.js';
import { memberAccountKey, readMemberAccount } from './member-account-store.js';

/** Time one look into a member account may take. */
const checkSeconds = 20;

/** Assumes the role and reads with it: the account is `active` when both work, else `pending`. Throws NotFoundError, ThrottledError (retryable). */
export async function checkMemberAccount(
  ports: Pick<Ports, 'tables' | 'clock' | 'memberCloud'>,
  awsAccountId: string,
): Promise<MemberAccount> {
  const account = await readMemberAccount(ports.tables, awsAccountId);
  const status = (await canRead(ports, account)) ? 'active' : 'pending';
  const when = [{ attribute: 'pk', is: 'present' }] as const;
  await ports.tables.transact([{ act: 'update', key: memberAccountKey(awsAccountId), set: { status }, when }]);
  return { ...account, status };
}

async function canRead({ memberCloud, clock }: Pick<Ports, 'clock' | 'memberCloud'>, account: MemberAccount): Promise<boolean> {
  const { awsAccountId, regions } = account;
  const leaseUntil = plusSeconds(clock.now(), checkSeconds);
  try {
    for (const region of regions) {
      const target = { type: 'security-group', awsAccountId, region, verb: 'list', scope: { kind: 'read' }, leaseUntil } as const;
      await (await memberCloud.open(target)).list();
    }
    return true;
  } catch (error) {
    if (error instanceof MemberAccessDeniedError) return false;
    throw error;
  }
}
