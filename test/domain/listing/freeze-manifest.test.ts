import { describe, expect, test } from '@jest/globals';
import { InvalidInputError, NotFoundError } from '../../../domain/errors.js';
import { freezeManifest, resourcesPerListingMax } from '../../../domain/listing/freeze-manifest.js';
import { ResourceLockedError } from '../../../domain/resource/errors.js';
import { resourceKey } from '../../../domain/resource/owned-resource-store.js';
import { aDraft, bucketArn, secretArn, someTerms, volumeArn } from '../../support/a-listing.js';
import { ApiWorld, sellerId, strangerId } from '../../support/api-world.js';

describe('freezeManifest', () => {
  test('puts what others depend on first, once each, with its hash', async () => {
    const world = await ApiWorld.start();
    const { resourceIds } = await aDraft(world);

    const { entries, batches, resources } = await freezeManifest(world.tables, sellerId, [...resourceIds, ...resourceIds], someTerms);

    expect(entries.map((entry) => entry.arn)).toEqual([volumeArn, bucketArn, secretArn]);
    expect(entries.every((entry) => /^[0-9a-f]{64}$/.test(entry.hash))).toBe(true);
    expect([batches.length, JSON.stringify(resources)]).toEqual([1, expect.not.stringContaining('arn:')]);
  });

  test('tells beside each resource what becomes of the credential in it', async () => {
    const world = await ApiWorld.start();
    const { resourceIds } = await aDraft(world);

    const { resources } = await freezeManifest(world.tables, sellerId, resourceIds, {
      ...someTerms,
      credentialChoices: { [secretArn]: 'ask' },
    });

    expect(resources.map(({ type, credential }) => [type, credential])).toEqual([
      ['ebs-volume', undefined],
      ['s3-bucket', undefined],
      ['secret', { becomes: 'ask', resourceId: resourceIds[0] }],
    ]);
  });

  test('a hundred lines to a batch', async () => {
    const world = await ApiWorld.start();
    const ids: string[] = [];
    for (let i = 0; i < 101; i += 1) ids.push(await world.own('s3-bucket', `arn:aws:s3:::b-${i}`));

    expect((await freezeManifest(world.tables, sellerId, ids, someTerms)).batches.map((batch) => batch.length)).toEqual([100, 1]);
  });

  test('refuses what is not one’s own, what is locked, nothing and too much', async () => {
    const world = await ApiWorld.start();
    const foreign = await world.own('s3-bucket', 'arn:aws:s3:::theirs', { owner: strangerId });
    const locked = await world.own('s3-bucket', 'arn:aws:s3:::mine');
    await world.tables.transact([{ act: 'update', key: resourceKey(locked), set: { lock: 'trf_1' } }]);
    const many = Array.from({ length: resourcesPerListingMax + 1 }, (_, i) => `res_${i}`);

    await expect(freezeManifest(world.tables, sellerId, [foreign], someTerms)).rejects.toThrow(NotFoundError);
    await expect(freezeManifest(world.tables, sellerId, ['res_missing'], someTerms)).rejects.toThrow(NotFoundError);
    await expect(freezeManifest(world.tables, sellerId, [locked], someTerms)).rejects.toThrow(ResourceLockedError);
    await expect(freezeManifest(world.tables, sellerId, [], someTerms)).rejects.toThrow(InvalidInputError);
    await expect(freezeManifest(world.tables, sellerId, many, someTerms)).rejects.toThrow(InvalidInputError);
  });
});
