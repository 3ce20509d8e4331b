import { describe, expect, test } from '@jest/globals';
import { toPageToken } from '../../../adapters/tables/page-token.js';
import { sealPage } from '../../../lambdas/wrappers/page-token.js';
import { ApiWorld, purchaserId, sellerId } from '../../support/api-world.js';

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

  test('a token made up for somebody else’s list is refused', async () => {
    const world = await ApiWorld.start();
    await world.own('s3-bucket', 'arn:aws:s3:::d', { owner: purchaserId });
    const position = toPageToken({ pk: 'res_1', sk: 'resource', owner: purchaserId, arn: 'arn:a' });
    const ask = (boundTo: string) => world.call('viewer', 'GET /api/resources', { query: { page: sealPage(position, boundTo) } });

    expect((await ask(`listResources|${purchaserId}`)).status).toBe(400);
    expect((await ask(`listResources|${sellerId}`)).status).toBe(400);
  });
});
