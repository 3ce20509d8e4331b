import { describe, expect, it } from '@jest/globals';
import { sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import { identifiedSet } from '../../../../domain/association/identification/identified-set.js';
import { aKnownResource, anAssociationIndex, anEvidenceRow, noon } from '../../../support/an-association-index.js';

const resources = [aKnownResource('a'), aKnownResource('b'), aKnownResource('c')];
const [a = '', b = '', c = ''] = resources.map(({ arn }) => arn);
const rows = [
  anEvidenceRow({ first: noon - 7_200 }),
  anEvidenceRow({ detail: 'PutObject', last: noon - 60 }),
  anEvidenceRow({ b: 2, source: sourceCode.tags }),
];
const index = anAssociationIndex({ resources, rows });

describe('identifiedSet', () => {
  it('tells the sources that speak of two members, and the time they speak of', () => {
    expect(identifiedSet({ index, run: undefined }, [a, b])).toEqual({
      at: '2026-11-23T12:00:00.000Z',
      weightsVersion: 'test',
      statisticsVersion: index.statisticsVersion,
      sources: [{ source: 'cloudtrail', label: 'CloudTrail', from: '2026-11-23T10:00:00.000Z', to: '2026-11-23T12:00:00.000Z' }],
    });
    expect(identifiedSet({ index, run: undefined }, [b, c]).sources).toEqual([]);
    expect(identifiedSet({ index, run: undefined }, [a, b, c]).sources.map(({ source }) => source)).toEqual(['tags', 'cloudtrail']);
  });
});
