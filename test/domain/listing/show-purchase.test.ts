import { describe, expect, test } from '@jest/globals';
import { NotFoundError } from '../../../domain/errors.js';
import { purchaseItem } from '../../../domain/listing/purchase-store.js';
import { showPurchase } from '../../../domain/listing/show-purchase.js';
import { aPurchase } from '../../support/a-purchase.js';
import { ApiWorld } from '../../support/api-world.js';

describe('showPurchase', () => {
  test('is its parties’', async () => {
    const world = await ApiWorld.start();
    await world.put('marketplace', purchaseItem(aPurchase()));
    const as = (customerId?: string) =>
      ({ subject: 's', role: customerId === undefined ? 'operator' : 'viewer', customerId, scopes: [], correlationId: 'c' }) as const;

    for (const speaker of [as('cus_seller'), as('cus_purchaser'), as()])
      expect(await showPurchase(world, speaker, 'pur_1')).toEqual(aPurchase());
    await expect(showPurchase(world, as('cus_other'), 'pur_1')).rejects.toThrow(NotFoundError);
  });
});
