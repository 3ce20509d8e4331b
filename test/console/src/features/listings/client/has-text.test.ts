import { describe, expect, it } from '@jest/globals';
import { hasText } from '../../../../../../console/src/features/listings/client/has-text.js';
import { anOwnListing } from '../../../../../support/an-own-listing.js';

describe('hasText', () => {
  it.each(['', 'store', ' RUNS the ', 'lst_0000', 'draft', 's3-bucket', 'eu-west'])('finds a listing by “%s”', (text) => {
    expect(hasText(anOwnListing(), text)).toBe(true);
  });

  it('does not find it by what it has not', () => {
    expect(hasText(anOwnListing(), 'us-east')).toBe(false);
  });
});
