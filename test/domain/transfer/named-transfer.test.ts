import { expect, test } from '@jest/globals';
import { customerItem } from '../../../domain/customer/customer-store.js';
import { revisionKey } from '../../../domain/listing/listing-store.js';
import { namedTransfer, namedTransfers } from '../../../domain/transfer/named-transfer.js';
import { aTransfer } from '../../support/a-transfer.js';
import { aCustomer } from '../../support/api-world.js';
import { TransferWorld } from '../../support/transfer-world.js';

async function aWorld(): Promise<TransferWorld> {
  const world = await TransferWorld.with();
  await world.put('marketplace', customerItem(aCustomer('cus_seller', { name: 'Northwind Shops' })));
  await world.put('marketplace', customerItem(aCustomer('cus_purchaser', { name: 'Contoso' })));
  const { pk, sk } = revisionKey(aTransfer().listingId, 1);
  await world.put('marketplace', { pk, sk, title: 'Storefront' });
  return world;
}

test('a transfer bears the names of its parties and of what was sold', async () => {
  const transfer = aTransfer();

  expect(await namedTransfer((await aWorld()).tables, transfer)).toEqual({
    ...transfer,
    fromCustomerName: 'Northwind Shops',
    toCustomerName: 'Contoso',
    listingTitle: 'Storefront',
  });
});

test('transfers stay in their order, each with its own parties', async () => {
  const back = aTransfer({ transferId: 'trf_back', fromCustomer: 'cus_purchaser', toCustomer: 'cus_seller' });

  const named = await namedTransfers((await aWorld()).tables, [back, aTransfer()]);

  expect(named).toMatchObject([
    { transferId: 'trf_back', fromCustomerName: 'Contoso', toCustomerName: 'Northwind Shops' },
    { fromCustomerName: 'Northwind Shops', toCustomerName: 'Contoso' },
  ]);
});
