import { describe, expect, test } from '@jest/globals';
import { driftOfListing } from '../../../domain/listing/drift-of-listing.js';
import { readOwnListing } from '../../../domain/listing/own-listing.js';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { MemberAccessDeniedError, ThrottledError } from '../../../domain/resource/errors.js';
import { resourceKeyOfArn } from '../../../domain/resource/owned-resource-store.js';
import { aPublishedListing, bucketArn, secretArn, volumeArn } from '../../support/a-listing.js';
import { ApiWorld, sellerId } from '../../support/api-world.js';

const reading = { from: 0, until: '2026-11-23T10:00:10.000Z', leaseUntil: '2026-11-23T10:00:20.000Z' };

async function listed() {
  const world = await ApiWorld.start();
  const own = await readOwnListing(world.tables, sellerId, await aPublishedListing(world));
  return { world, drift: (from = 0) => driftOfListing(world, own, { ...reading, from }) };
}

describe('driftOfListing', () => {
  test('sees nothing where nothing changed', async () => {
    const { drift } = await listed();

    expect(await drift()).toEqual({ drifted: [], next: 3 });
  });

  test('names what changed, what went and what changed hands', async () => {
    const { world, drift } = await listed();
    world.memberCloud.change(volumeArn, { sizeGib: 2 });
    world.memberCloud.remove(bucketArn);
    await world.tables.transact([{ act: 'update', key: resourceKeyOfArn(secretArn), set: { owner: 'cus_other' } }]);

    expect((await drift()).drifted).toEqual([
      { resourceId: cloudResourceId(secretArn), code: 'NotFound' },
      { resourceId: cloudResourceId(volumeArn), code: 'Drifted' },
      { resourceId: cloudResourceId(bucketArn), code: 'ResourceNotFound' },
    ]);
  });

  test('a resource that a transfer holds, and one with a blocker, are still what was listed', async () => {
    const { world, drift } = await listed();
    await world.tables.transact([{ act: 'update', key: resourceKeyOfArn(volumeArn), set: { lock: 'trf_other' } }]);
    const said = { code: 'InTheWay', arn: bucketArn, detail: 'It is.', whoMustAct: 'seller', remedy: 'Move it.' } as const;
    world.memberCloud.resource(bucketArn).blockers = [said];

    expect((await drift()).drifted).toEqual([]);
  });

  test('an account that refuses is no drift, one that is slow is an error', async () => {
    const { world, drift } = await listed();
    world.memberCloud.failNext('open', new MemberAccessDeniedError('no'), { times: 3 });
    expect(await drift()).toEqual({ drifted: [], next: 3 });

    world.memberCloud.failNext('discover', new ThrottledError('slow down'));

    await expect(drift()).rejects.toThrow(ThrottledError);
  });
});
