import { describe, expect, test } from '@jest/globals';
import { ApiWorld, purchaserId } from '../../support/api-world.js';

describe('listResources', () => {
  test('lists one’s own, filtered, page by page', async () => {
    const world = await ApiWorld.start();
    for (const name of ['a', 'b', 'c']) await world.own('s3-bucket', `arn:aws:s3:::${name}`, { tags: { tier: name } });
    await world.own('s3-bucket', 'arn:aws:s3:::d', { owner: purchaserId });
    const arnsOf = async (query: { [name: string]: string }) =>
      (await world.call('viewer', 'GET /api/resources', { query })).body.items?.map((one) => one.arn);

    const first = await world.call('viewer', 'GET /api/resources', { query: { limit: '2' } });

    expect(first.body.items).toHaveLength(2);
    expect(await arnsOf({ limit: '2', page: String(first.body.next) })).toEqual(['arn:aws:s3:::c']);
    expect(await arnsOf({ tagKey: 'tier', tagValue: 'b' })).toEqual(['arn:aws:s3:::b']);
    expect(await arnsOf({ arn: 'arn:aws:s3:::d' })).toEqual([]);
    expect(await arnsOf({ type: 'secret' })).toEqual([]);
  });
});
