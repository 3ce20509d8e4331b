import { describe, expect, it } from '@jest/globals';
import { askedSecrets } from '../../../../../../console/src/features/purchases/client/asked-secrets.js';
import { anOffer } from '../../../../../support/an-offer.js';

describe('secrets for which a value is asked', () => {
  it('are called by their place, in the order of the list', () => {
    const { resources, terms } = anOffer();
    const another = { type: 'secret', region: 'eu-west-2', credential: { becomes: 'ask', resourceId: 'res_another' } } as const;
    const offer = anOffer({ terms: { ...terms, asks: ['res_another', 'res_asked'] }, resources: [...resources, another] });
    expect(askedSecrets(offer)).toEqual([
      { resourceId: 'res_asked', label: 'Secret no. 2 in eu-west-1' },
      { resourceId: 'res_another', label: 'Secret no. 5 in eu-west-2' },
    ]);
  });

  it('are called by their id where the list does not say which they are', () => {
    expect(askedSecrets(anOffer({ resources: [] }))).toEqual([{ resourceId: 'res_asked', label: 'res_asked' }]);
  });
});
