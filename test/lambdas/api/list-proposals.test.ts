import { describe, expect, test } from '@jest/globals';
import { IdentificationWorld } from '../../support/identification-world.js';

const route = 'GET /api/solutions/proposals';

describe('listProposals', () => {
  test('lists the solutions that one’s cloud resources seem to form, cut where it is asked to', async () => {
    const { api } = await IdentificationWorld.open();

    expect(await api.call('viewer', route)).toMatchObject({
      status: 200,
      body: { items: [{ name: 'orders', memberCount: 2, movable: true }] },
    });
    expect((await api.call('viewer', route, { query: { threshold: '1' } })).body.items).toEqual([]);
    expect((await api.call('viewer', route, { query: { threshold: '2' } })).status).toBe(400);
    expect((await api.call('stranger', route)).body.items).toEqual([]);
  });
});
