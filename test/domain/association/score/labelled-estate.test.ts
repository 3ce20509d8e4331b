import { describe, expect, test } from '@jest/globals';
import { isTogether, solutionsOf } from '../../../../domain/association/score/labelled-estate.js';
import { aKnownResource, anEvidenceTable } from '../../../support/an-association-index.js';

describe('labelled estate', () => {
  test('a resource may be of several solutions, and is together with the members of each', () => {
    const resources = ['a', 'b', 'c', 'd'].map((name) => aKnownResource(name));
    const [a = '', b = '', c = ''] = resources.map(({ arn }) => arn);

    const of = solutionsOf({
      resources,
      evidence: anEvidenceTable([]),
      solutions: [
        [a, b],
        [b, c],
      ],
      shared: [],
      platform: [],
      unclear: [],
      asOf: 0,
    });

    expect(of).toEqual([[0], [0, 1], [1], []]);
    expect(isTogether(of, resources.length, 0)).toBe(false);
    expect([isTogether(of, 0, 1), isTogether(of, 1, 2), isTogether(of, 0, 2), isTogether(of, 0, 3)]).toEqual([true, true, false, false]);
  });
});
