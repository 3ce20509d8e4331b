import { describe, expect, test } from '@jest/globals';
import { readListing, readRevision } from '../../../domain/listing/listing-store.js';
import { browserView, sellerView } from '../../../domain/listing/listing-view.js';
import { aListing, secretArn, someTerms } from '../../support/a-listing.js';
import { ApiWorld } from '../../support/api-world.js';

describe('browserView', () => {
  test('leaves out terms that name somebody or something', async () => {
    const world = await ApiWorld.start();
    const terms = {
      ...someTerms,
      credentialChoices: { [secretArn]: 'keep' as const },
      bystanders: ['192.0.2.7/32'],
      leftBehind: ['arn:aws:s3:::logs'],
    };
    const listingId = await aListing(world, { terms });
    const [listing, revision] = [await readListing(world.tables, listingId), await readRevision(world.tables, listingId, 1)];

    const shown = browserView(listing, revision, 'Northwind Shops');
    expect(shown.terms).toEqual({ undoWindowSeconds: 0, movesControl: true, movesPayment: true, asks: [] });
    expect(shown.staying).toEqual([{ label: 'cloud resource of s3', access: 'none' }]);
    expect(shown.sellerName).toBe('Northwind Shops');
    expect(sellerView(listing, revision, 'Northwind Shops', ['res_1']).own).toEqual({ terms, resourceIds: ['res_1'] });
  });
});
