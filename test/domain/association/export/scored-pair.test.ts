import { describe, expect, test } from '@jest/globals';
import { reasonsOf, resourceAt, scoredPairs } from '../../../../domain/association/export/scored-pair.js';
import { aKnownResource, anAssociationIndex, anEvidenceRow } from '../../../support/an-association-index.js';

const resources = [aKnownResource('web-1'), aKnownResource('assets', 's3-bucket'), aKnownResource('web-2')];

describe('scoredPairs', () => {
  test('tells each pair once, and none below the confidence asked for', () => {
    const index = anAssociationIndex({
      resources,
      pairs: [
        [2, 0, 0.75],
        [0, 1, 0.5],
        [1, 2, 0.25],
      ],
    });

    expect([...scoredPairs(index, 0.5)]).toEqual([
      { a: 0, b: 1, confidence: 0.5 },
      { a: 0, b: 2, confidence: 0.75 },
    ]);
  });
});

describe('reasonsOf', () => {
  test('puts the most telling first', () => {
    const rows = [anEvidenceRow({ strength: 10, detail: 'weak' }), anEvidenceRow({ a: 1, b: 0, strength: 250, detail: 'strong' })];

    expect(reasonsOf(anAssociationIndex({ resources, rows }), 0, 1).map(({ detail }) => detail)).toEqual(['strong', 'weak']);
  });
});

describe('resourceAt', () => {
  test('refuses a node that is none', () => {
    const index = anAssociationIndex({ resources });

    expect(resourceAt(index, 1).name).toBe('assets');
    expect(() => resourceAt(index, 3)).toThrow('There is no node 3 among 3 resources.');
  });
});
