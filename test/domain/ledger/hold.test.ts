import { describe, expect, test } from '@jest/globals';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import { holdIdOf, holdItem, holdKey, readHold } from '../../../domain/ledger/hold.js';
import { aTransfer } from '../../support/a-transfer.js';

describe('a hold', () => {
  test('has an id derived from its transfer', () => {
    expect(holdIdOf('trf_01X')).toBe('hld_01X');
    expect(holdKey('trf_01X')).toEqual({ table: 'ledger', pk: 'hld_01X', sk: 'hold' });
  });

  test('is read back as it was kept, and is undefined before', async () => {
    const tables = new InMemoryTables();
    const transfer = aTransfer({ price: { amountMinor: 9007199254740993n, currency: 'JPY' } });
    expect(await readHold(tables, transfer.transferId)).toBeUndefined();
    await tables.transact([{ act: 'put', table: 'ledger', item: holdItem(transfer, 'pending') }]);
    expect(await readHold(tables, transfer.transferId)).toEqual({
      holdId: 'hld_01TRANSFER',
      transferId: 'trf_01TRANSFER',
      customerId: 'cus_purchaser',
      amount: transfer.price,
      status: 'pending',
      expiresAt: transfer.deadline,
    });
  });
});
