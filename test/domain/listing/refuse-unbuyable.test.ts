import { describe, expect, test } from '@jest/globals';
import { InsufficientFundsError } from '../../../domain/ledger/errors.js';
import { ListingNotForSaleError } from '../../../domain/listing/errors.js';
import { readListing, readRevision } from '../../../domain/listing/listing-store.js';
import { refuseUnbuyable } from '../../../domain/listing/refuse-unbuyable.js';
import { resourceKeyOfArn } from '../../../domain/resource/owned-resource-store.js';
import { volumeArn } from '../../support/a-listing.js';
import { purchaserId } from '../../support/api-world.js';
import { atTheDoor } from '../../support/purchase-door.js';

async function offered(credited = true) {
  const { world, listingId } = await atTheDoor({ credited });
  const [listing, revision] = [await readListing(world.tables, listingId), await readRevision(world.tables, listingId, 1)];
  const refusal = () => refuseUnbuyable(world, purchaserId, { listing, revision }).catch((error: unknown) => error);
  return { world, refusal };
}

describe('refuseUnbuyable', () => {
  test('is content, and reads nothing in the cloud', async () => {
    const { world, refusal } = await offered();
    const before = world.memberCloud.calls.length;

    expect(await refusal()).toBeUndefined();
    expect(world.memberCloud.calls).toHaveLength(before);
  });

  test('tells the purchaser its own matter by its own error', async () => {
    const { world, refusal } = await offered(false);
    await world.credit(1n);

    expect(await refusal()).toBeInstanceOf(InsufficientFundsError);
  });

  test.each([{ lock: 'trf_other' }, { hash: 'other' }, { owner: 'cus_other' }])('tells nothing of the seller’s when %j', async (set) => {
    const { world, refusal } = await offered();
    await world.tables.transact([{ act: 'update', key: resourceKeyOfArn(volumeArn), set }]);

    const error = await refusal();

    expect(error).toBeInstanceOf(ListingNotForSaleError);
    const { message, problems } = error as ListingNotForSaleError;
    expect(JSON.stringify([message, problems])).not.toMatch(/arn:|res_|vol-/);
    expect(problems).not.toEqual([]);
  });
});
