import { describe, expect, test } from '@jest/globals';
import { readResource, resourceKey } from '../../../domain/resource/owned-resource-store.js';
import { writeImported } from '../../../domain/resource/write-imported.js';
import { ApiWorld, sellerId, strangerId } from '../../support/api-world.js';

const ref = { type: 's3-bucket', arn: 'arn:aws:s3:::orders', awsAccountId: '222222222222', region: 'eu-west-1' } as const;
const found = {
  ref,
  configuration: { versioning: true },
  tags: { tier: 'web', 'conveyance:owner': 'cus_forged' },
  links: [],
  name: 'orders',
  size: '3 GiB',
};

describe('writeImported', () => {
  test('keeps what was seen, our own tags left out', async () => {
    const world = await ApiWorld.start();

    const { resourceId, outcome } = await writeImported(world, sellerId, found);

    expect(outcome).toBe('imported');
    expect((await readResource(world.tables, resourceId))?.tags).toEqual({ tier: 'web' });
    expect(await readResource(world.tables, resourceId)).toMatchObject({
      ...ref,
      owner: sellerId,
      name: 'orders',
      size: '3 GiB',
      tags: { tier: 'web' },
      discoveredAt: world.clock.now(),
    });
  });

  test('again, it is read anew; owner and payers stay', async () => {
    const world = await ApiWorld.start();
    const { resourceId } = await writeImported(world, sellerId, found);
    const before = await readResource(world.tables, resourceId);
    world.clock.advance(60);

    const again = await writeImported(world, sellerId, { ...found, configuration: { versioning: false }, tags: {} });

    const after = await readResource(world.tables, resourceId);
    expect(again.outcome).toBe('refreshed');
    expect(after).toMatchObject({ owner: sellerId, payers: before?.payers, tags: {}, discoveredAt: world.clock.now() });
    expect(after?.hash).not.toBe(before?.hash);
  });

  test('what is locked or somebody else’s is not touched', async () => {
    const world = await ApiWorld.start();
    const { resourceId } = await writeImported(world, sellerId, found);
    expect((await writeImported(world, strangerId, found)).outcome).toBe('alreadyOwned');
    await world.tables.transact([{ act: 'update', key: resourceKey(resourceId), set: { lock: 'trf_1' } }]);
    const before = await readResource(world.tables, resourceId);
    world.clock.advance(60);

    expect((await writeImported(world, sellerId, found)).outcome).toBe('inTransfer');
    expect(await readResource(world.tables, resourceId)).toEqual(before);
  });
});
