import { describe, expect, it } from '@jest/globals';
import {
  draftOf,
  grantedIn,
  linesOf,
  newDraft,
  withAddition,
} from '../../../../../../console/src/features/listings/client/listing-draft.js';
import { anOwnListing, listedSecret } from '../../../../../support/an-own-listing.js';

describe('a draft', () => {
  it('of a new listing moves control and payment, with the usual undo window', () => {
    const draft = newDraft({ resourceIds: ['res_1'], leftBehind: [], accessGranted: [] });
    expect(draft).toMatchObject({
      movesControl: true,
      movesPayment: true,
      undoWindow: { count: '24', unit: 'hours' },
      resourceIds: ['res_1'],
    });
    expect(draft.credentialChoices).toEqual({});
  });

  it('of a new listing says what stays, and what of it is granted', () => {
    const draft = newDraft({ resourceIds: ['res_1'], leftBehind: ['arn:a', 'arn:b'], accessGranted: ['arn:b'] });
    expect(draft).toMatchObject({ leftBehind: 'arn:a\narn:b', accessGranted: ['arn:b'], description: '' });
  });

  it('of a listing holds what its seller said', () => {
    expect(draftOf(anOwnListing())).toEqual({
      title: 'Storefront',
      description: 'Runs the shop.',
      amount: '1200.00',
      currency: 'USD',
      movesControl: true,
      movesPayment: true,
      undoWindow: { count: '24', unit: 'hours' },
      credentialChoices: { [listedSecret.arn]: 'rotate' },
      bystanders: '203.0.113.0/24',
      leftBehind: '',
      accessGranted: [],
      resourceIds: ['res_bucket', 'res_secret'],
    });
  });

  it('takes what is added once', () => {
    const draft = { ...newDraft({ resourceIds: ['res_1'], leftBehind: [], accessGranted: [] }), leftBehind: 'arn:a' };
    expect(withAddition(draft, { adding: ['res_1', 'res_2'] })).toEqual({ ...draft, resourceIds: ['res_1', 'res_2'] });
    expect(withAddition(draft, { leavingBehind: ['arn:b', 'arn:a'] })).toEqual({ ...draft, leftBehind: 'arn:a\narn:b' });
    expect(withAddition(draft, { granting: ['arn:b'] })).toEqual({ ...draft, leftBehind: 'arn:a\narn:b', accessGranted: ['arn:b'] });
    expect(withAddition(draft, {})).toEqual(draft);
  });
});

describe('grantedIn', () => {
  it('is what is left behind as well', () => {
    expect(grantedIn({ leftBehind: 'arn:a\n arn:b', accessGranted: ['arn:b', 'arn:c'] })).toEqual(['arn:b']);
  });
});

describe('linesOf', () => {
  it('leaves out what is empty', () => {
    expect(linesOf(' a \n\n b\r\n ')).toEqual(['a', 'b']);
    expect(linesOf('')).toEqual([]);
  });
});
