import { describe, expect, test } from '@jest/globals';
import { listResources } from '../../../domain/resource/list-resources.js';
import { manifestWrites, transferManifest } from '../../../domain/transfer/manifest.js';
import { partyWrites, transferItem } from '../../../domain/transfer/transfer-store.js';
import { aTransfer } from '../../support/a-transfer.js';
import { ApiWorld, purchaserId, sellerId } from '../../support/api-world.js';

const page = { limit: 10 };

describe('listResources', () => {
  test('filters by type, ARN and tag', async () => {
    const world = await ApiWorld.start();
    await world.own('s3-bucket', 'arn:aws:s3:::a', { tags: { tier: 'web' } });
    await world.own('s3-bucket', 'arn:aws:s3:::ab');
    const arns = async (filter: Parameters<typeof listResources>[2]) =>
      (await listResources(world, sellerId, filter, page)).items.map((row) => row.arn);

    expect(await arns({})).toEqual(['arn:aws:s3:::a', 'arn:aws:s3:::ab']);
    expect(await arns({ arn: 'arn:aws:s3:::a' })).toEqual(['arn:aws:s3:::a']);
    expect(await arns({ tagKey: 'tier' })).toEqual(['arn:aws:s3:::a']);
    expect(await arns({ tagKey: 'tier', tagValue: 'db' })).toEqual([]);
    expect(await arns({ type: 'secret' })).toEqual([]);
  });

  test('from the commit on it is the purchaser’s, before the row is rewritten', async () => {
    const world = await ApiWorld.start();
    const arn = 'arn:aws:s3:::moving';
    const resourceId = await world.own('s3-bucket', arn);
    const transfer = aTransfer({ status: 'completing', cut: world.clock.now(), fromCustomer: sellerId, toCustomer: purchaserId });
    const entry = { resourceId, arn, type: 's3-bucket', awsAccountId: '222222222222', region: 'eu-west-1', hash: 'h' } as const;
    await world.tables.transact([
      { act: 'put', table: 'transfers', item: transferItem(transfer) },
      ...partyWrites(transfer),
      ...manifestWrites(transferManifest(transfer.transferId), [[entry]]),
      { act: 'update', key: { table: 'resources', pk: resourceId, sk: 'resource' }, set: { lock: transfer.transferId } },
    ]);

    expect((await listResources(world, sellerId, {}, page)).items).toEqual([]);
    expect((await listResources(world, purchaserId, {}, page)).items).toMatchObject([{ arn, owner: purchaserId }]);
  });
});
