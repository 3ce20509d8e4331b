import { describe, expect, it } from '@jest/globals';
import { customerItem } from '../../../domain/customer/customer-store.js';
import { CustomerSuspendedError } from '../../../domain/listing/errors.js';
import { checkTransfer } from '../../../domain/transfer/check-transfer.js';
import { ManifestMismatchError, TransferExpiredError } from '../../../domain/transfer/errors.js';
import { aCustomer, TransferWorld } from '../../support/transfer-world.js';

describe('checkTransfer', () => {
  it('passes what the parties accepted', async () => {
    const world = await TransferWorld.with();

    expect(await checkTransfer(world, await world.work())).toEqual({ committed: false });
  });

  it('says that a committed transfer is committed, whatever the clock says', async () => {
    const world = await TransferWorld.with({ status: 'completing', deadline: '2026-01-01T00:00:00.000Z' });

    expect(await checkTransfer(world, await world.work())).toEqual({ committed: true });
  });

  it('refuses after the deadline', async () => {
    const world = await TransferWorld.with({ deadline: '2026-11-23T10:00:00.000Z' });

    await expect(checkTransfer(world, await world.work())).rejects.toThrow(TransferExpiredError);
  });

  it('refuses a manifest that is not the accepted one', async () => {
    const world = await TransferWorld.with({ manifestHash: 'other' });

    await expect(checkTransfer(world, await world.work())).rejects.toThrow(ManifestMismatchError);
  });

  it.each(['cus_seller', 'cus_purchaser'])('refuses when %s is suspended', async (customerId) => {
    const world = await TransferWorld.with();
    await world.put('marketplace', customerItem(aCustomer(customerId, { standing: 'suspended' })));

    await expect(checkTransfer(world, await world.work())).rejects.toThrow(CustomerSuspendedError);
  });
});
