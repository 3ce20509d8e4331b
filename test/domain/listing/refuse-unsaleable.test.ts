import { describe, expect, test } from '@jest/globals';
import type { ConveyanceError } from '../../../domain/errors.js';
import { readOwnListing } from '../../../domain/listing/own-listing.js';
import { refuseUnsaleable } from '../../../domain/listing/refuse-unsaleable.js';
import { DriftedError } from '../../../domain/resource/errors.js';
import { BlockedError } from '../../../domain/transfer/errors.js';
import { aListing, bucketArn, someTerms, volumeArn } from '../../support/a-listing.js';
import { ApiWorld, sellerId } from '../../support/api-world.js';

async function proposed() {
  const world = await ApiWorld.start();
  const { entries } = await readOwnListing(world.tables, sellerId, await aListing(world));
  const proposal = { seller: sellerId, resourceIds: entries.map((entry) => entry.resourceId), entries, terms: someTerms };
  return { world, refusal: () => refuseUnsaleable(world, proposal).catch((error: unknown) => error) };
}

const blocker = { code: 'InTheWay', detail: 'It is.', whoMustAct: 'seller', remedy: 'Move it.' } as const;

describe('refuseUnsaleable', () => {
  test('is content with what no rule is against', async () => {
    const { refusal } = await proposed();

    expect(await refusal()).toBeUndefined();
  });

  test('names every blocker of every resource at once', async () => {
    const { world, refusal } = await proposed();
    for (const arn of [volumeArn, bucketArn]) world.memberCloud.resource(arn).blockers = [{ ...blocker, arn }];

    const error = await refusal();

    expect(error).toBeInstanceOf(BlockedError);
    expect((error as ConveyanceError).problems.map(({ value }) => value)).toEqual([volumeArn, bucketArn]);
  });

  test('sees in the cloud what the rows do not know yet', async () => {
    const { world, refusal } = await proposed();
    world.memberCloud.change(volumeArn, { sizeGib: 2 });

    expect(await refusal()).toBeInstanceOf(DriftedError);
  });
});
