import { describe, expect, it } from '@jest/globals';
import { listTransfers } from '../../../domain/transfer/list-transfers.js';
import { partyWrites, transferItem } from '../../../domain/transfer/transfer-store.js';
import { aTransfer } from '../../support/a-transfer.js';
import { TransferWorld } from '../../support/transfer-world.js';

async function withTransfers(): Promise<TransferWorld> {
  const world = await TransferWorld.with();
  for (const hour of ['01', '02', '03']) {
    const transfer = aTransfer({ transferId: `trf_${hour}`, acceptedAt: `2026-11-23T${hour}:00:00.000Z` });
    await world.tables.transact([{ act: 'put', table: 'transfers', item: transferItem(transfer) }, ...partyWrites(transfer)]);
  }
  return world;
}

describe('listTransfers', () => {
  it.each(['cus_seller', 'cus_purchaser'])('shows %s its transfers, newest first, page by page', async (customerId) => {
    const world = await withTransfers();

    const first = await listTransfers(world, customerId, { limit: 2 });
    const second = await listTransfers(world, customerId, { limit: 2, ...(first.next ? { after: first.next } : {}) });

    expect(first.items.map((transfer) => transfer.transferId)).toEqual(['trf_03', 'trf_02']);
    expect(second.items.map((transfer) => transfer.transferId)).toEqual(['trf_01']);
  });

  it('shows a stranger nothing', async () => {
    const world = await withTransfers();

    expect((await listTransfers(world, 'cus_other', { limit: 10 })).items).toEqual([]);
  });
});
