import { describe, expect, test } from '@jest/globals';
import { ConflictError, NotFoundError } from '../../../domain/errors.js';
import { readListing, readRevision } from '../../../domain/listing/listing-store.js';
import { reviseListing } from '../../../domain/listing/revise-listing.js';
import { StrandedDependencyError } from '../../../domain/resource/errors.js';
import { aListing, aPublishedListing, bucketArn, volumeArn } from '../../support/a-listing.js';
import { ApiWorld, sellerId, strangerId } from '../../support/api-world.js';

describe('reviseListing', () => {
  test('a new revision beside the old one, which never changes', async () => {
    const world = await ApiWorld.start();
    const listingId = await aListing(world);
    const before = await readRevision(world.tables, listingId, 1);

    await reviseListing(world, { seller: sellerId, listingId, correlationId: 'cor_1' }, { title: 'New', terms: { undoWindowSeconds: 7 } });

    expect(await readRevision(world.tables, listingId, 1)).toEqual(before);
    expect(await readRevision(world.tables, listingId, 2)).toMatchObject({
      title: 'New',
      price: before.price,
      terms: { ...before.terms, undoWindowSeconds: 7 },
      manifestHash: before.manifestHash,
    });
    expect(await readListing(world.tables, listingId)).toMatchObject({ revision: 2, status: 'draft' });
  });

  test('of two edits at once one is told', async () => {
    const world = await ApiWorld.start();
    const listingId = await aListing(world);

    const ended = await Promise.allSettled(
      ['A', 'B'].map((title) => reviseListing(world, { seller: sellerId, listingId, correlationId: 'cor_1' }, { title })),
    );

    expect(ended.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(ended.find((one) => one.status === 'rejected')?.reason).toBeInstanceOf(ConflictError);
    expect((await readListing(world.tables, listingId)).revision).toBe(2);
  });

  test('a published listing may not begin to strand', async () => {
    const world = await ApiWorld.start();
    const listingId = await aPublishedListing(world);
    await world.tables.transact([
      {
        act: 'update',
        key: { table: 'resources', pk: await world.own('s3-bucket', bucketArn), sk: 'resource' },
        set: { links: [{ toArn: volumeArn, relation: 'needs', needs: true }] },
      },
    ]);
    const resourceIds = [await world.own('ebs-volume', volumeArn)];

    await expect(reviseListing(world, { seller: sellerId, listingId, correlationId: 'cor_1' }, { resourceIds })).rejects.toThrow(
      StrandedDependencyError,
    );
    expect((await readListing(world.tables, listingId)).revision).toBe(1);
  });

  test.each([
    ['reserved', ConflictError],
    ['sold', ConflictError],
    ['withdrawn', ConflictError],
  ] as const)('a %s listing stays as it is', async (status, error) => {
    const world = await ApiWorld.start();
    const listingId = await aListing(world);
    await world.tables.transact([{ act: 'update', key: { table: 'marketplace', pk: listingId, sk: 'listing' }, set: { status } }]);

    await expect(reviseListing(world, { seller: sellerId, listingId, correlationId: 'cor_1' }, { title: 'x' })).rejects.toThrow(error);
    await expect(reviseListing(world, { seller: strangerId, listingId, correlationId: 'cor_1' }, { title: 'x' })).rejects.toThrow(
      NotFoundError,
    );
  });
});
