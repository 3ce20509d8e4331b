import { describe, expect, test } from '@jest/globals';
import { NotFoundError } from '../../../domain/errors.js';
import {
  purchaseClaimItem,
  purchaseClaimKey,
  purchaseItem,
  purchaseKey,
  readPurchase,
  readPurchaseClaim,
} from '../../../domain/listing/purchase-store.js';
import { aPurchase } from '../../support/a-purchase.js';
import { ApiWorld } from '../../support/api-world.js';

describe('purchase store', () => {
  test('reads back exact amounts', async () => {
    const world = await ApiWorld.start();
    const purchase = aPurchase({ price: { amountMinor: 9_007_199_254_740_993n, currency: 'USD' } });
    await world.put('marketplace', purchaseItem(purchase));

    expect(await readPurchase(world.tables, 'pur_1')).toEqual(purchase);
    expect((await world.tables.get(purchaseKey('pur_1')))?.status).toBe('accepted');
    await expect(readPurchase(world.tables, 'pur_2')).rejects.toThrow(NotFoundError);
  });

  test('a key is one customer’s', async () => {
    const world = await ApiWorld.start();
    const claim = { purchaseId: 'pur_1', bodyHash: 'h' };
    await world.put('marketplace', purchaseClaimItem('cus_a', 'k', claim));

    expect(await readPurchaseClaim(world.tables, 'cus_a', 'k')).toEqual(claim);
    expect(await readPurchaseClaim(world.tables, 'cus_b', 'k')).toBeUndefined();
    expect(purchaseClaimKey('cus_a', 'k').pk).toBe('purchase-key#cus_a#k');
  });
});
