import { describe, expect, it } from '@jest/globals';
import { decideAssociation } from '../../../../domain/association/identification/decide-association.js';
import { loadKnowledge } from '../../../../domain/association/identification/load-knowledge.js';
import { cloudResourceId } from '../../../../domain/resource/cloud-resource.js';
import { resourceKeyOfArn } from '../../../../domain/resource/owned-resource-store.js';
import { awsAccountId, purchaserId, sellerId, strangerId } from '../../../support/api-world.js';
import { arns, IdentificationWorld } from '../../../support/identification-world.js';

async function identified(): Promise<IdentificationWorld> {
  const world = await IdentificationWorld.open();
  await world.logged('a', [{ from: arns.instance, to: arns.bucket, relation: 'reads', count: 3 }]);
  const arn = 'arn:aws:s3:::unclaimed';
  world.api.inventory.add({ type: 's3-bucket', awsAccountId, region: 'eu-west-1', arn, tags: {}, configuration: { Name: 'unclaimed' } });
  await world.run();
  return world;
}

const known = async (world: IdentificationWorld, customerId = sellerId) =>
  (await loadKnowledge(world.api, customerId)).resources.map(({ arn }) => arn);

describe('loadKnowledge', () => {
  it('is kept in the process until something changes', async () => {
    const world = await identified();
    const first = await loadKnowledge(world.api, sellerId);

    expect(await loadKnowledge(world.api, sellerId)).toBe(first);
    const resourceIds = [arns.instance, arns.bucket].map(cloudResourceId);
    await decideAssociation(world.api, sellerId, { kind: 'pair', verdict: 'reject', resourceIds, reason: 'no', subject: 'sam' });
    const second = await loadKnowledge(world.api, sellerId);
    expect(second).not.toBe(first);
    await world.run();
    expect(await loadKnowledge(world.api, sellerId)).not.toBe(second);
  });

  it('forgets with a resource what was seen of it', async () => {
    const world = await identified();
    expect((await loadKnowledge(world.api, sellerId)).evidence.details).toContain('');
    const rows = (await loadKnowledge(world.api, sellerId)).evidence.rows;

    await world.api.tables.transact([{ act: 'update', key: resourceKeyOfArn(arns.bucket), set: { owner: purchaserId } }]);

    const after = await loadKnowledge(world.api, sellerId);
    expect(after.resources.map(({ arn }) => arn)).not.toContain(arns.bucket);
    expect(after.evidence.rows).toBe(rows - 1);
    expect(await known(world, purchaserId)).toEqual([arns.bucket]);
  });

  it('knows what was without a row until somebody imports it', async () => {
    const world = await identified();
    expect(await known(world)).toContain('arn:aws:s3:::unclaimed');

    await world.api.own('s3-bucket', 'arn:aws:s3:::unclaimed', { owner: purchaserId });

    expect(await known(world)).not.toContain('arn:aws:s3:::unclaimed');
    expect(await known(world)).toContain(arns.queue);
  });

  it('is empty for a customer that owns nothing', async () => {
    expect(await known(await identified(), strangerId)).toEqual([]);
  });
});
