import { describe, expect, it } from '@jest/globals';
import { knownResources } from '../../../../../../console/src/features/listings/client/listed-rows.js';
import { chosenSecrets, listingBody } from '../../../../../../console/src/features/listings/client/listing-body.js';
import { draftOf } from '../../../../../../console/src/features/listings/client/listing-draft.js';
import { cloudResourceId } from '../../../../../../domain/resource/cloud-resource.js';
import { newListing } from '../../../../../../lambdas/api/schemas/listings.js';
import { aCloudResource, anOwnListing, listedSecret } from '../../../../../support/an-own-listing.js';

const known = knownResources([aCloudResource(), listedSecret]);
const draft = draftOf(anOwnListing());

describe('listingBody', () => {
  it('is what the service takes', () => {
    const body = listingBody(
      { ...draft, title: ' Storefront ', leftBehind: 'arn:aws:s3:::logs\n', accessGranted: ['arn:aws:s3:::logs'] },
      known,
    );
    expect(body).toMatchObject({
      title: 'Storefront',
      price: { amountMinor: '120000', currency: 'USD' },
      terms: {
        undoWindowSeconds: 86_400,
        bystanders: ['203.0.113.0/24'],
        leftBehind: ['arn:aws:s3:::logs'],
        accessGranted: ['arn:aws:s3:::logs'],
      },
    });
    expect(newListing.safeParse({ ...body, resourceIds: [cloudResourceId('arn:aws:s3:::a')] }).error).toBeUndefined();
  });

  it('is not there while a price or an undo window is wrong', () => {
    expect(listingBody({ ...draft, amount: '1.5' }, known)).toBeUndefined();
    expect(listingBody({ ...draft, undoWindow: { count: 'x', unit: 'days' } }, known)).toBeUndefined();
  });

  it('sends the choice of a secret while it is in, and of one that is not known', () => {
    const choicesOf = (change: Partial<typeof draft>) => listingBody({ ...draft, ...change }, known)?.terms?.credentialChoices;
    expect(choicesOf({})).toEqual({ [listedSecret.arn]: 'rotate' });
    expect(choicesOf({ resourceIds: ['res_bucket'] })).toEqual({});
    expect(choicesOf({ credentialChoices: { 'arn:unknown': 'ask' } })).toEqual({ 'arn:unknown': 'ask' });
    expect(choicesOf({ movesControl: false })).toEqual({});
  });
});

describe('chosenSecrets', () => {
  it('finds the secrets among what is chosen', () => {
    expect(chosenSecrets(draft, known)).toEqual([listedSecret]);
    expect(chosenSecrets({ resourceIds: ['res_bucket', 'res_other'] }, known)).toEqual([]);
  });
});
