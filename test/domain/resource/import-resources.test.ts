import { describe, expect, test } from '@jest/globals';
import { memberAccountKey } from '../../../domain/customer/member-account-store.js';
import { ConflictError, NotFoundError } from '../../../domain/errors.js';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { ResourceNotFoundError, ThrottledError } from '../../../domain/resource/errors.js';
import { importResources, resourcesPerImportMax } from '../../../domain/resource/import-resources.js';
import { readResource } from '../../../domain/resource/owned-resource-store.js';
import { ownerTag } from '../../../domain/resource/ownership-tags.js';
import { ApiWorld, awsAccountId, purchaserId, sellerId } from '../../support/api-world.js';

const volume = `arn:aws:ec2:eu-west-1:${awsAccountId}:volume/vol-1`;
const bucket = 'arn:aws:s3:::orders';

async function aCloud() {
  const world = await ApiWorld.start();
  world.memberCloud.add('ebs-volume', volume, { tags: { tier: 'db' }, configuration: { sizeGiB: 20 } });
  world.memberCloud.add('s3-bucket', bucket, { tags: { tier: 'web', [ownerTag]: purchaserId } });
  return world;
}

const order = { awsAccountId, owner: sellerId, select: { kind: 'account' } } as const;

describe('importResources', () => {
  test('a whole account: rows first, then the owner tag, whatever the tag said before', async () => {
    const world = await aCloud();

    const report = await importResources(world, order);

    expect(report).toEqual({
      items: [volume, bucket].map((arn) => ({ arn, resourceId: cloudResourceId(arn), outcome: 'imported' })),
      continueAfter: undefined,
    });
    expect(await readResource(world.tables, cloudResourceId(volume))).toMatchObject({
      owner: sellerId,
      payers: [{ payer: sellerId, from: world.clock.now() }],
      tags: { tier: 'db' },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect([volume, bucket].map((arn) => world.memberCloud.resource(arn).tags[ownerTag])).toEqual([sellerId, sellerId]);
    const tagging = world.memberCloud.opened.filter((target) => target.verb === 'tag');
    expect(tagging.map((target) => target.scope)).toEqual([
      { kind: 'arns', arns: [volume] },
      { kind: 'arns', arns: [bucket] },
    ]);
  });

  test('by tag, and by ARN with what is not there', async () => {
    const world = await aCloud();

    const byTag = await importResources(world, { ...order, select: { kind: 'tag', key: 'tier', value: 'web' } });
    const byArn = await importResources(world, { ...order, select: { kind: 'arns', arns: [volume, 'arn:aws:s3:::none'] } });

    expect(byTag.items.map((item) => item.arn)).toEqual([bucket]);
    expect(byArn.items.map((item) => [item.arn, item.outcome])).toEqual([
      [volume, 'imported'],
      ['arn:aws:s3:::none', 'notFound'],
    ]);
  });

  test('an owner once written stays, and its mirror with it', async () => {
    const world = await aCloud();
    await importResources(world, order);

    const { items } = await importResources(world, { ...order, owner: purchaserId });

    expect(items.map((item) => item.outcome)).toEqual(['alreadyOwned', 'alreadyOwned']);
    expect(await readResource(world.tables, cloudResourceId(volume))).toMatchObject({ owner: sellerId, payers: [{ payer: sellerId }] });
    expect(world.memberCloud.resource(bucket).tags[ownerTag]).toBe(sellerId);
  });

  test('goes on where the limit stopped it', async () => {
    const world = await ApiWorld.start();
    for (let i = 0; i <= resourcesPerImportMax; i += 1) world.memberCloud.add('s3-bucket', `arn:aws:s3:::b-${String(i).padStart(4, '0')}`);

    const first = await importResources(world, order);
    const second = await importResources(world, { ...order, continueAfter: first.continueAfter });

    expect([first.items.length, second.items.length, second.continueAfter]).toEqual([resourcesPerImportMax, 1, undefined]);
  });

  test('what is deleted meanwhile is left out; any other failure stops it', async () => {
    const world = await aCloud();
    world.memberCloud.failNext('discover', new ResourceNotFoundError(volume));
    expect((await importResources(world, order)).items.map((item) => item.arn)).toEqual([bucket]);

    world.memberCloud.failNext('discover', new ThrottledError('slow'));
    await expect(importResources(world, order)).rejects.toThrow(ThrottledError);
  });

  test('needs an owner and an active account', async () => {
    const world = await aCloud();
    await expect(importResources(world, { ...order, owner: 'cus_missing' })).rejects.toThrow(NotFoundError);
    await expect(importResources(world, { ...order, awsAccountId: '999999999999' })).rejects.toThrow(NotFoundError);
    await world.tables.transact([{ act: 'update', key: memberAccountKey(awsAccountId), set: { status: 'pending' } }]);

    await expect(importResources(world, order)).rejects.toThrow(ConflictError);
    expect(world.memberCloud.opened).toEqual([]);
  });
});
