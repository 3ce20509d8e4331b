import { describe, expect, it } from '@jest/globals';
import { InvalidInputError, NotFoundError } from '../../../domain/errors.js';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { preflightRequest, preparePreflight } from '../../../domain/transfer/prepare-preflight.js';
import { aListing, bucketArn, secretArn, volumeArn } from '../../support/a-listing.js';
import { ApiWorld, purchaserId, sellerId } from '../../support/api-world.js';
import { atTheDoor } from '../../support/purchase-door.js';

describe('preflightRequest', () => {
  it('takes the terms of a new listing where none are told', () => {
    expect(preflightRequest('cus_1', { resourceIds: ['res_1'], terms: { leftBehind: ['arn:1'] } })).toEqual({
      customerId: 'cus_1',
      resourceIds: ['res_1'],
      toCustomer: undefined,
      terms: { undoWindowSeconds: 86_400, credentialChoices: {}, bystanders: [], leftBehind: ['arn:1'], accessGranted: [] },
      from: 0,
    });
  });
});

describe('preparePreflight', () => {
  it('of a listing: its lines, its terms and its price, for the purchaser’s eyes', async () => {
    const { world, listingId } = await atTheDoor();

    const { proposal, viewer } = await preparePreflight(world.tables, preflightRequest(purchaserId, { listingId, listingRevision: 1 }));

    expect(viewer).toBe('purchaser');
    expect(proposal).toMatchObject({ seller: sellerId, purchaser: purchaserId, price: { amountMinor: 100_000n, currency: 'USD' } });
    expect(proposal.entries.map(({ arn }) => arn)).toEqual([volumeArn, bucketArn, secretArn]);
  });

  it('of a draft only its seller knows', async () => {
    const world = await ApiWorld.start();
    const listingId = await aListing(world);
    const prepare = (customerId: string) => preparePreflight(world.tables, preflightRequest(customerId, { listingId, listingRevision: 1 }));

    await expect(prepare(purchaserId)).rejects.toThrow(NotFoundError);
    expect((await prepare(sellerId)).early).toMatchObject([{ code: 'OwnListing' }]);
  });

  it('of resources: the lines they would have, what is unknown last', async () => {
    const { world } = await atTheDoor();
    const resourceIds = ['res_unknown', cloudResourceId(bucketArn), cloudResourceId(volumeArn)];

    const { proposal, viewer, receiver } = await preparePreflight(
      world.tables,
      preflightRequest(sellerId, { resourceIds, toCustomer: purchaserId }),
    );

    expect([viewer, proposal.purchaser, receiver]).toEqual(['seller', undefined, []]);
    expect(proposal.resourceIds).toEqual([cloudResourceId(volumeArn), cloudResourceId(bucketArn), 'res_unknown']);
  });

  it('refuses terms that no listing could have', async () => {
    const { world } = await atTheDoor();
    const request = preflightRequest(sellerId, {
      resourceIds: [cloudResourceId(bucketArn)],
      terms: { credentialChoices: { [secretArn]: 'rotate' } },
    });

    await expect(preparePreflight(world.tables, request)).rejects.toThrow(InvalidInputError);
  });
});
