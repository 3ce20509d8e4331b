import { describe, expect, test } from '@jest/globals';
import { NotFoundError } from '../../../domain/errors.js';
import type { ListingRevision } from '../../../domain/listing/listing.js';
import {
  cardItem,
  cardKey,
  listingItem,
  listingKey,
  readListing,
  readRevision,
  revisionItem,
  sellerGroup,
} from '../../../domain/listing/listing-store.js';
import { someTerms } from '../../support/a-listing.js';
import { ApiWorld } from '../../support/api-world.js';

const listing = {
  listingId: 'lst_1',
  seller: 'cus_a',
  status: 'draft',
  revision: 1,
  createdAt: '2026-11-23T10:00:00.000Z',
  updatedAt: '2026-11-23T10:00:00.000Z',
} as const;
const usd = (amountMinor: bigint) => ({ amountMinor, currency: 'USD' });
const revision: ListingRevision = {
  listingId: 'lst_1',
  revision: 1,
  title: 'T',
  description: '',
  price: usd(5n),
  terms: someTerms,
  resources: [],
  resourceCount: 0,
  batchCount: 0,
  manifestHash: 'h',
  measuredCost: {
    measured: true,
    from: '2026-10-01T00:00:00.000Z',
    to: '2026-11-01T00:00:00.000Z',
    perDay: usd(1n),
    perWeek: usd(7n),
    perMonth: usd(30n),
  },
  measuredFigures: {
    requests: { measured: false },
    errors: { measured: false },
    uptime: { measured: true, from: '2026-10-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z', value: 0.9991, resourceCount: 2 },
  },
  createdAt: '2026-11-23T10:00:00.000Z',
};

describe('listing store', () => {
  test('heads and revisions read back as they were', async () => {
    const world = await ApiWorld.start();
    await world.put('marketplace', listingItem(listing));
    await world.put('marketplace', revisionItem(revision));
    await world.put('marketplace', revisionItem({ ...revision, revision: 2, measuredCost: { measured: false } }));

    expect(await readListing(world.tables, 'lst_1')).toEqual(listing);
    expect(await readRevision(world.tables, 'lst_1', 1)).toEqual(revision);
    expect((await readRevision(world.tables, 'lst_1', 2)).measuredCost).toEqual({ measured: false });
    await expect(readListing(world.tables, 'lst_2')).rejects.toThrow(NotFoundError);
    await expect(readRevision(world.tables, 'lst_1', 3)).rejects.toThrow(NotFoundError);
  });

  test('a head is found under its seller, a card among the published', () => {
    expect(listingItem(listing)).toMatchObject({ group: sellerGroup('cus_a'), sk: listingKey('lst_1').sk });
    expect(cardItem('lst_1', listing.createdAt)).toMatchObject({
      group: 'published',
      groupOrder: `${listing.createdAt}#lst_1`,
      sk: cardKey('lst_1').sk,
    });
  });
});
