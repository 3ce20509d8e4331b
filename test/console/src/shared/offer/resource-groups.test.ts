import { describe, expect, it } from '@jest/globals';
import { regionsOf, resourceGroups, typeCounts } from '../../../../../console/src/shared/offer/resource-groups.js';
import { anOffer } from '../../../../support/an-offer.js';

describe('what is offered', () => {
  it('is put together where it looks the same', () => {
    const { resources } = anOffer();
    const groups = resourceGroups(anOffer({ resources: [...resources, ...resources] }));
    expect(groups.map(({ type, size, region, becomes, places }) => [type, size, region, becomes, places])).toEqual([
      ['EBS volume', '20 GiB gp3', 'eu-central-1', undefined, [3, 7]],
      ['S3 bucket', '', 'eu-west-1', undefined, [0, 4]],
      ['Secret', '', 'eu-west-1', 'ask', [1, 5]],
      ['Secret', '', 'eu-west-1', 'keep', [2, 6]],
    ]);
  });

  it('is counted by type, the most frequent first', () => {
    expect(typeCounts(anOffer())).toEqual(['2 × Secret', '1 × EBS volume', '1 × S3 bucket']);
  });

  it('is in regions, each once', () => {
    expect(regionsOf(anOffer())).toEqual(['eu-central-1', 'eu-west-1']);
  });
});
