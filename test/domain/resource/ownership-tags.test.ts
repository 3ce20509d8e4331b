import { describe, expect, it } from '@jest/globals';
import { foreignTags, lockTag, ownerTag } from '../../../domain/resource/ownership-tags.js';

describe('foreignTags', () => {
  it('leaves our own tags out', () => {
    expect(foreignTags({ [ownerTag]: 'cus_1', [lockTag]: 'trf_1', Name: 'web' })).toEqual({ Name: 'web' });
  });
});
