import { type Instant, plusSeconds } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import type { Item, ItemKey } from '../ports/tables.js';
import { ifHolds, writeIfHolds } from '../ports/write-if-holds.js';
import { transactAudited } from './audit-chain.js';
import {
  type Credential,
  credentialKey,
  credentialOfItem,
  isCredentialItem,
  offSweep,
  retellSeconds,
  uncollectedSeconds,
} from './credential-store.js';
import { discardGiven, givenDueSeconds, givenKey } from './given-credentials.js';
import { type Transfer, transferMoves } from './transfer.js';
import { transferKey, transferOfItem } from './transfer-store.js';

type SweepPorts = Pick<Ports, 'tables' | 'clock' | 'vault'>;

const rowsPerRunMax = 100;

/**
 * Takes out of the vault what has no more use there: what was collected and need not be told again, what nobody collected within 30 days,
 * and values given for a purchase that never came or whose transfer has ended. Answers how many rows were looked at.
 */
export async function sweepCredentials(ports: SweepPorts): Promise<number> {
  const query = {
    table: 'transfers',
    index: 'byDue',
    partition: 'credential',
    sortAtMost: ports.clock.now(),
    limit: rowsPerRunMax,
  } as const;
  const { items } = await ports.tables.query(query);
  for (const { pk, sk } of items) {
    const row = await ports.tables.get({ table: 'transfers', pk, sk });
    if (row !== undefined) await sweepRow(ports, row);
  }
  return items.length;
}

async function sweepRow(ports: SweepPorts, row: Item): Promise<void> {
  const item = await ports.tables.get(transferKey(row.pk));
  const transfer = item && transferOfItem(item);
  if (isCredentialItem(row)) return sweepCredential(ports, credentialOfItem(row), transfer);
  const hasEnded = transfer === undefined || transferMoves[transfer.status].length === 0;
  if (hasEnded) return discardGiven(ports, row.pk, row.resourceIds as readonly string[]);
  await lookAgain(ports, givenKey(row.pk), plusSeconds(ports.clock.now(), givenDueSeconds));
}

async function sweepCredential(ports: SweepPorts, credential: Credential, transfer: Transfer | undefined): Promise<void> {
  const { transferId, resourceId, state, collectedAt } = credential;
  const since = (state === 'collected' ? collectedAt : transfer?.completedAt) ?? ports.clock.now();
  const until = plusSeconds(since, state === 'collected' ? retellSeconds : uncollectedSeconds);
  const key = credentialKey(transferId, resourceId);
  if (ports.clock.now() < until) return lookAgain(ports, key, until);
  if (state === 'waiting' && !(await markDiscarded(ports, credential))) return;
  await ports.vault.remove(transferId, resourceId);
  await writeIfHolds(ports.tables, [offSweep(key)]);
}

/** False when it was collected at the same moment. */
async function markDiscarded({ tables, clock }: SweepPorts, { transferId, resourceId, kind }: Credential): Promise<boolean> {
  const line = { transferId, at: clock.now(), who: 'service', what: 'credential-discarded', detail: { resourceId, kind } };
  const discarded = {
    act: 'update',
    key: credentialKey(transferId, resourceId),
    set: { state: 'discarded' },
    when: [{ attribute: 'state', is: 'equal', value: 'waiting' }],
  } as const;
  return ifHolds(transactAudited(tables, line, [discarded]));
}

async function lookAgain({ tables }: SweepPorts, key: ItemKey, dueAt: Instant): Promise<void> {
  await writeIfHolds(tables, [{ act: 'update', key, set: { dueAt }, when: [{ attribute: 'pk', is: 'present' }] }]);
}
