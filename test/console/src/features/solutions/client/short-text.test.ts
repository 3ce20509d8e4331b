import { describe, expect, it } from '@jest/globals';
import { shortText } from '../../../../../../console/src/features/solutions/client/short-text.js';

describe('shortText', () => {
  it('cuts what does not fit', () => {
    expect(shortText('storefront', 10)).toBe('storefront');
    expect(shortText('storefront', 9)).toBe('storefro…');
  });
});
