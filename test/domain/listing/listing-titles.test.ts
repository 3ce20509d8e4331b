import { describe, expect, test } from '@jest/globals';
import { revisionKey } from '../../../domain/listing/listing-store.js';
import { listingTitles } from '../../../domain/listing/listing-titles.js';
import { ApiWorld } from '../../support/api-world.js';

const refs = (...pairs: readonly (readonly [string, number])[]) =>
  pairs.map(([listingId, listingRevision]) => ({ listingId, listingRevision }));

async function aWorld(titles: { readonly [listingId: string]: readonly string[] }): Promise<ApiWorld> {
  const world = await ApiWorld.start();
  for (const [listingId, revisions] of Object.entries(titles))
    for (const [n, title] of revisions.entries()) {
      const { pk, sk } = revisionKey(listingId, n + 1);
      await world.put('marketplace', { pk, sk, title });
    }
  return world;
}

describe('listingTitles', () => {
  test('tells each revision by its own title, and the id where there is none', async () => {
    const world = await aWorld({ lst_1: ['First', 'Second'] });
    const asked = refs(['lst_1', 2], ['lst_1', 1], ['lst_1', 2], ['lst_gone', 1]);

    const titleOf = await listingTitles(world.tables, asked);

    expect(asked.map(titleOf)).toEqual(['Second', 'First', 'Second', 'lst_gone']);
  });

  test('reads any number, and nothing for none', async () => {
    const world = await aWorld({ lst_1: Array.from({ length: 101 }, (_none, n) => `Title ${n + 1}`) });
    const asked = refs(...Array.from({ length: 101 }, (_none, n) => ['lst_1', n + 1] as const));

    const titleOf = await listingTitles(world.tables, asked);

    expect(asked.map(titleOf)).toEqual(asked.map(({ listingRevision }) => `Title ${listingRevision}`));
    expect((await listingTitles(world.tables, []))({ listingId: 'lst_1', listingRevision: 1 })).toBe('lst_1');
  });
});
