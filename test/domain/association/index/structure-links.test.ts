import { describe, expect, test } from '@jest/globals';
import { structureLinks } from '../../../../domain/association/index/structure-links.js';
import { aKnownResource } from '../../../support/an-association-index.js';
import { aLink, aRow, aScoredEstate } from '../../../support/scored-estate.js';

const resources = ['a', 'b', 'c', 'd'].map((name) => aKnownResource(name));

describe('structureLinks', () => {
  const scored = aScoredEstate(resources, [aLink(2, 0), aLink(0, 3), aRow(0, 1, 'configuration', 'mentions', 'names in its environment')]);
  const { offsets, ends, weights } = structureLinks(scored, resources.length);
  const linksOf = (node: number) => [...ends.subarray(offsets[node], offsets[node + 1])];

  test('stand on both sides, in order; use alone is none', () => {
    expect(resources.map((_, node) => linksOf(node))).toEqual([[2, 3], [], [0], [0]]);
  });

  test('weigh what configuration says beyond use', () => {
    const profile = scored.features.profileOf[scored.pairs.high.indexOf(2)] ?? 0;

    expect(weights[0]).toBe((scored.configured[profile] ?? 0) - (scored.used[profile] ?? 0));
    expect(weights.every((weight) => weight > 0)).toBe(true);
  });
});
