import { describe, expect, it } from '@jest/globals';
import { knownResources, listedRows, nameIn, rowsOfListing } from '../../../../../../console/src/features/listings/client/listed-rows.js';
import { aCloudResource, anOwnListing, listedSecret } from '../../../../../support/an-own-listing.js';

const known = knownResources([aCloudResource(), listedSecret]);

describe('rows of cloud resources', () => {
  it('are in the order of their ids, each by its name', () => {
    const rows = listedRows(['res_secret', 'res_bucket'], known);
    expect(rows.map(({ name, type }) => [name, type])).toEqual([
      ['shop/database', 'secret'],
      ['bucket-data', 's3-bucket'],
    ]);
  });

  it('tell an id where nothing else is known', () => {
    expect(listedRows(['res_other'], known)).toEqual([{ resourceId: 'res_other', name: 'res_other' }]);
    expect(nameIn(known, 'res_other')).toBe('res_other');
  });

  it('of a listing tell what becomes of each credential, also of what is no longer its seller’s', () => {
    expect(rowsOfListing(anOwnListing(), knownResources())).toMatchObject([
      { name: 'res_bucket', type: 's3-bucket', region: 'eu-west-1' },
      { name: 'res_secret', type: 'secret', becomes: 'rotate' },
    ]);
  });

  it('of a listing whose ids were not told are numbered', () => {
    const { own, ...listing } = anOwnListing();
    expect(own?.resourceIds).toHaveLength(2);
    expect(rowsOfListing(listing, known).map(({ resourceId }) => resourceId)).toEqual(['no. 1', 'no. 2']);
  });
});
