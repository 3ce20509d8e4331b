import { describe, expect, test } from '@jest/globals';
import { checkedTo, checkGroup, checkKey, checkWrite } from '../../../domain/listing/listing-check.js';
import { ApiWorld } from '../../support/api-world.js';

describe('checkWrite', () => {
  test('puts a listing behind those that were checked before it', async () => {
    const { tables } = await ApiWorld.start();
    await tables.transact([checkWrite({ listingId: 'lst_late', checkedAt: '2026-11-23T11:00:00.000Z', from: 0 })]);
    await tables.transact([checkWrite({ listingId: 'lst_early', checkedAt: '2026-11-23T10:00:00.000Z', from: 7 })]);

    const { items } = await tables.query({ table: 'marketplace', index: 'byGroup', partition: checkGroup, limit: 10 });

    expect(items.map(({ pk }) => pk)).toEqual(['lst_early', 'lst_late']);
    expect(checkedTo(await tables.get(checkKey('lst_early')))).toBe(7);
  });
});

describe('checkedTo', () => {
  test('begins at 0 where nothing was read', () => {
    expect(checkedTo(undefined)).toBe(0);
  });
});
