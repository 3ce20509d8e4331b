import { describe, expect, test } from '@jest/globals';
import { groupPage, withoutKeys } from '../../../domain/ports/group-page.js';
import { ApiWorld } from '../../support/api-world.js';

describe('groupPage', () => {
  test('gives whole entities in the order of the index', async () => {
    const world = await ApiWorld.start();
    for (const name of ['b', 'a', 'c']) await world.put('marketplace', { pk: name, sk: 'thing', group: 'things', groupOrder: name, name });

    const page = await groupPage<{ name: string }>(world.tables, { partition: 'things', limit: 2, descending: true });

    expect(page.items).toEqual([{ name: 'c' }, { name: 'b' }]);
    expect((await groupPage(world.tables, { partition: 'none', limit: 2 })).items).toEqual([]);
  });
});

describe('withoutKeys', () => {
  test('leaves the entity', () => {
    expect(withoutKeys({ pk: 'a', sk: 'b', group: 'g', groupOrder: 'o', name: 'n' })).toEqual({ name: 'n' });
  });
});
