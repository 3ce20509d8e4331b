import { describe, expect, test } from '@jest/globals';
import { NotFoundError } from '../../../domain/errors.js';
import { holdFunds } from '../../../domain/ledger/hold-funds.js';
import { visibleEntries } from '../../../domain/ledger/visible-entries.js';
import { readTransfer } from '../../../domain/transfer/transfer-store.js';
import { ApiWorld, purchaserId, sellerId, strangerId } from '../../support/api-world.js';

const as = (customerId?: string) =>
  ({ subject: 's', role: customerId === undefined ? 'operator' : 'viewer', customerId, scopes: [], correlationId: 'c' }) as const;

describe('visibleEntries', () => {
  test('a party never sees the other’s wallet', async () => {
    const world = await ApiWorld.start();
    const { transferId = '' } = await world.bought();
    await holdFunds(world, await readTransfer(world.tables, transferId));

    expect((await visibleEntries(world, as(), transferId))[0]?.postings).toHaveLength(2);
    expect((await visibleEntries(world, as(purchaserId), transferId)).flatMap((entry) => entry.postings)).toMatchObject([
      { ledgerAccount: `wallet:${purchaserId}` },
    ]);
    expect(await visibleEntries(world, as(sellerId), transferId)).toEqual([]);
    await expect(visibleEntries(world, as(strangerId), transferId)).rejects.toThrow(NotFoundError);
  });
});
