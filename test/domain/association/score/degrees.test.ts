import { describe, expect, test } from '@jest/globals';
import { sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import { relationCode } from '../../../../domain/association/evidence/relation.js';
import { degreesOf } from '../../../../domain/association/score/degrees.js';
import { pairFeatures } from '../../../../domain/association/score/pair-features.js';
import { pairRows } from '../../../../domain/association/score/pair-rows.js';
import { rowWords } from '../../../../domain/association/score/row-word.js';
import { anEvidenceRow, anEvidenceTable, noon } from '../../../support/an-association-index.js';

describe('degreesOf', () => {
  test('counts partners by configuration, by logs, and those that a node called itself', () => {
    const link = { source: sourceCode.configuration, relation: relationCode.needs, detail: 'runs with' };
    const evidence = anEvidenceTable([
      anEvidenceRow({ a: 0, b: 1, ...link }),
      anEvidenceRow({ a: 0, b: 1 }),
      anEvidenceRow({ a: 0, b: 2 }),
      anEvidenceRow({ a: 3, b: 0 }),
    ]);
    const pairs = pairRows(evidence, rowWords(evidence, new Uint8Array(4), { asOf: noon, halfLifeDays: 30 }), 4);
    const features = pairFeatures(pairs);

    const { configured, logged, called } = degreesOf(pairs, features, 4);

    expect([...configured]).toEqual([1, 1, 0, 0]);
    expect([...logged]).toEqual([3, 1, 1, 1]);
    expect([...called]).toEqual([2, 0, 0, 1]);
  });
});
