import { expect, test } from '@jest/globals';
import type { Speaker } from '../../../domain/customer/customer.js';
import { noCredential, readPurchaserTransfer } from '../../../domain/transfer/purchaser-transfer.js';
import { TransferWorld } from '../../support/transfer-world.js';

const speaker = (customerId?: string): Speaker => ({ subject: 's', role: 'member', customerId, scopes: [], correlationId: 'cor_1' });

test('is read by its purchaser', async () => {
  const world = await TransferWorld.with();

  expect(await readPurchaserTransfer(world.tables, speaker('cus_purchaser'), world.transferId)).toEqual(await world.transfer());
});

test.each([
  ['the seller', 'cus_seller', undefined],
  ['a stranger', 'cus_stranger', undefined],
  ['nobody', undefined, undefined],
  ['the purchaser of another', 'cus_purchaser', 'trf_none'],
])('refuses %s in the same words', async (_who, customerId, transferId) => {
  const world = await TransferWorld.with();

  await expect(readPurchaserTransfer(world.tables, speaker(customerId), transferId ?? world.transferId)).rejects.toEqual(noCredential());
});
