import { describe, expect, it } from '@jest/globals';
import { credentialsOf, credentialWords } from '../../../../../console/src/shared/offer/credential-words.js';
import { anOffer } from '../../../../support/an-offer.js';

describe('what becomes of the credentials of an offer', () => {
  it('puts together what becomes the same, with the places', () => {
    const { resources } = anOffer();
    const offer = anOffer({ resources: [...resources, { type: 'secret', region: 'eu-west-1', credential: { becomes: 'keep' } }] });
    expect(credentialsOf(offer)).toEqual([
      ['ask', [1]],
      ['keep', [2, 4]],
    ]);
  });

  it('finds none where no cloud resource carries one', () => {
    expect(credentialsOf(anOffer({ resources: [{ type: 's3-bucket', region: 'eu-west-1' }] }))).toEqual([]);
  });

  it.each([
    ['rotate', false],
    ['ask', false],
    ['keep', true],
    ['replace', true],
  ] as const)('warns of what the seller may still open: %s %s', (becomes, isRisky) => {
    expect(credentialWords(becomes).isRisky).toBe(isRisky);
  });
});
