import { describe, expect, it } from '@jest/globals';
import { draftProblems } from '../../../../../../console/src/features/listings/client/draft-problems.js';
import { draftOf, type ListingDraft } from '../../../../../../console/src/features/listings/client/listing-draft.js';
import { anOwnListing } from '../../../../../support/an-own-listing.js';

const good = draftOf(anOwnListing());

describe('draftProblems', () => {
  it('has nothing to say of a good draft', () => {
    expect(draftProblems(good)).toEqual({});
    expect(draftProblems({ ...good, title: 'x'.repeat(200), bystanders: 'x\n'.repeat(100) })).toEqual({});
  });

  it.each<[keyof ReturnType<typeof draftProblems>, Partial<ListingDraft>, string]>([
    ['title', { title: '  ' }, 'A listing has a title.'],
    ['title', { title: 'x'.repeat(201) }, 'at most 200 characters. Leave out 1.'],
    ['description', { description: 'x'.repeat(11_500) }, 'at most 10,000 characters. Leave out 1,500.'],
    ['price', { amount: '1.5' }, 'exactly 2 digits'],
    ['currency', { currency: 'DOLLAR' }, 'three capital letters'],
    ['moves', { movesControl: false, movesPayment: false }, 'Choose control, payment or both.'],
    ['undoWindow', { undoWindow: { count: '8', unit: 'days' } }, '0 to 7 days'],
    ['bystanders', { bystanders: 'x\n'.repeat(102) }, 'At most 100 lines. Leave out 2.'],
    ['leftBehind', { leftBehind: 'arn:aws:s3:::a\nbucket b' }, 'Mend “bucket b”'],
    ['leftBehind', { leftBehind: 'arn:aws:s3:::a\n'.repeat(101) }, 'At most 100 lines. Leave out 1.'],
    ['resources', { resourceIds: [] }, 'at least one cloud resource'],
  ])('tells at %s alone what is wrong with %o', (field, change, text) => {
    const problems = draftProblems({ ...good, ...change });
    expect(Object.keys(problems)).toEqual([field]);
    expect(problems[field]).toContain(text);
  });

  it('tells everything at once', () => {
    expect(Object.keys(draftProblems({ ...good, title: '', amount: '', resourceIds: [] }))).toEqual(['title', 'price', 'resources']);
  });
});
