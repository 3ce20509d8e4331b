import { expect } from '@jest/globals';
import { readOutboxItem } from '../../domain/events/outbox.js';
import { walletBalance } from '../../domain/ledger/wallet-balance.js';
import type { AuditEntry } from '../../domain/transfer/audit-chain.js';
import { cancelTransfer } from '../../domain/transfer/cancel-transfer.js';
import { readAudit } from '../../domain/transfer/read-audit.js';
import { startTransfer } from '../../domain/transfer/start-transfer.js';
import type { Transfer } from '../../domain/transfer/transfer.js';
import { verifyAudit } from '../../domain/transfer/verify-audit.js';
import { TransferWorld } from './transfer-world.js';

/** A member of each party. */
export const seller = { subject: 'sub-1', role: 'member', customerId: 'cus_seller', scopes: [], correlationId: 'cor_1' } as const;
export const purchaser = { ...seller, customerId: 'cus_purchaser' } as const;

/** A transfer that has been started and of which no step has run. */
export async function startedTransfer(): Promise<TransferWorld> {
  const world = await TransferWorld.with({ status: 'accepted' });
  await startTransfer(world, world.transferId);
  return world;
}

/** The purchaser cancels. */
export function cancel(world: TransferWorld, reason?: string): Promise<Transfer> {
  return cancelTransfer(world, purchaser, { transferId: world.transferId, ...(reason ? { reason } : {}) });
}

/** The audit record as a party reads it. */
export async function auditOf(world: TransferWorld): Promise<readonly AuditEntry[]> {
  return (await readAudit(world, seller, { transferId: world.transferId, limit: 100 })).items;
}

/** Everything a cancelled transfer must leave behind. */
export async function expectUndone(world: TransferWorld): Promise<void> {
  expect(await world.transfer()).toMatchObject({ status: 'undone', failure: { step: 'cancel', code: 'Cancelled' } });
  expect(await world.item('marketplace', 'lst_01', 'listing')).toMatchObject({ status: 'published' });
  expect((await world.item('marketplace', 'lst_01', 'listing'))?.purchaseId).toBeUndefined();
  expect((await world.item('marketplace', 'pur_01', 'purchase'))?.status).toBe('undone');
  expect(await walletBalance(world.tables, 'cus_purchaser', 'USD')).toMatchObject({ availableMinor: 500_000n, heldMinor: 0n });
  for (const index of [0, 1]) {
    const row = await world.row(index);
    expect([row.owner, row.lock]).toEqual(['cus_seller', undefined]);
    expect(world.memberCloud.resource(row.arn)).toMatchObject({ letsIn: 'cus_seller', tags: { 'conveyance:owner': 'cus_seller' } });
    expect(world.memberCloud.resource(row.arn).tags['conveyance:lock']).toBeUndefined();
  }
  await expectLastLine(world, 'undone', 'Transfer Undone');
}

/** The record holds, ends as it must, and the event names its last line. */
export async function expectLastLine(world: TransferWorld, what: string, type: string): Promise<void> {
  const lines = await auditOf(world);
  const events = world.tables.all('transfers').flatMap((item) => (item.envelope === undefined ? [] : [readOutboxItem(item)]));
  const { auditHash, auditSequence } = events.find((event) => event.type === type)?.data ?? {};
  expect(lines.at(-1)).toMatchObject({ what, hash: auditHash, sequence: auditSequence });
  expect(verifyAudit({ transferId: world.transferId, entries: lines })).toMatchObject({ holds: true });
}
