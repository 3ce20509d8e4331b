import { describe, expect, it } from '@jest/globals';
import { pairSet, strata } from '../../../../bench/identification/quality/pair-set.js';
import { EvidenceBuilder } from '../../../../domain/association/evidence/evidence-builder.js';
import { type EvidenceSource, sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import { relationCode } from '../../../../domain/association/evidence/relation.js';

const row = { relation: relationCode.mentions, count: 1, first: 0, last: 0, strength: 255, principals: 0, detail: '' };

function evidence(...rows: readonly (readonly [number, number, EvidenceSource])[]) {
  const builder = new EvidenceBuilder();
  for (const [a, b, source] of rows) builder.add({ ...row, a, b, source: sourceCode[source] });
  return builder.finish();
}

const truth = {
  nodes: 7,
  solutionsOf: [[0], [0], [1], [1], [], [], []],
  solutions: [
    [0, 1],
    [2, 3],
  ],
  isShared: Uint8Array.from([0, 0, 0, 0, 1, 0, 0]),
  isPlatform: Uint8Array.from([0, 0, 0, 0, 0, 1, 1]),
  isUnclear: new Uint8Array(7),
};

describe('pairSet', () => {
  it('holds all positives and the negatives with evidence or a common neighbour', () => {
    const set = pairSet(evidence([0, 4, 'configuration'], [2, 4, 'configuration'], [1, 3, 'flow'], [3, 5, 'tags'], [5, 6, 'tags']), truth);

    const pairs = [...set.low].map(
      (low, at) => `${low}-${set.high[at]}${set.isPositive[at] ? '+' : ''} ${strata[set.stratum[at] as number]}`,
    );

    expect(pairs.sort()).toEqual([
      '0-1+ none of its own',
      '0-2 none of its own',
      '1-3 logs only',
      '1-5 none of its own',
      '2-3+ none of its own',
      '3-5 tags',
      '3-6 none of its own',
    ]);
    expect(set.pairs + set.without).toBe(14);
  });

  it('takes the most telling kind of several', () => {
    const set = pairSet(evidence([0, 1, 'flow'], [1, 0, 'policy'], [0, 1, 'tags']), truth);

    const at = [...set.low].findIndex((low, pair) => low === 0 && set.high[pair] === 1);
    expect(strata[set.stratum[at] as number]).toBe('policy');
  });
});
