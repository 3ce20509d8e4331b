import { describe, expect, test } from '@jest/globals';
import { IdentificationWorld } from '../../support/identification-world.js';

describe('readCoverage', () => {
  test('tells sources, and cloud resources page by page', async () => {
    const { api } = await IdentificationWorld.open();

    const first = await api.call('seller', 'GET /api/identifications/coverage', { query: { limit: '2' } });
    const second = await api.call('seller', 'GET /api/identifications/coverage', { query: { limit: '2', page: first.body.next ?? '' } });

    expect(first).toMatchObject({ status: 200, body: { sources: expect.arrayContaining([expect.objectContaining({ source: 'tags' })]) } });
    expect([first.body.items?.length, second.body.items?.length, second.body.next]).toEqual([2, 1, undefined]);
  });
});
