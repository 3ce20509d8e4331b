import { describe, expect, test } from '@jest/globals';
import { sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import type { EvidenceRow } from '../../../../domain/association/evidence/evidence-table.js';
import { relationCode } from '../../../../domain/association/evidence/relation.js';
import { type FeatureName, featureNames } from '../../../../domain/association/score/features.js';
import { rowWord, rowWords } from '../../../../domain/association/score/row-word.js';
import { anEvidenceRow, anEvidenceTable, noon } from '../../../support/an-association-index.js';

function readRow(row: Partial<EvidenceRow>, isInterface = 0) {
  const table = anEvidenceTable([anEvidenceRow(row)]);
  const [word = 0] = rowWords(table, Uint8Array.from([0, isInterface]), { asOf: noon, halfLifeDays: 30 });
  const flags = (['isActing', 'isLetIn', 'isTurned'] as const).filter((flag) => (word & rowWord[flag]) !== 0);
  return { feature: featureNames[word >>> rowWord.columnShift] as FeatureName, value: word & rowWord.valueMask, flags };
}

describe('rowWords', () => {
  const link = { source: sourceCode.configuration, relation: relationCode.needs, strength: 200 };

  test('reads feature and strength of a link, and whether its rules let somebody in', () => {
    expect(readRow({ ...link, detail: 'runs with' })).toEqual({ feature: 'needs', value: 200, flags: [] });
    expect(readRow({ ...link, detail: 'names in its environment' }, 1)).toEqual({ feature: 'names-interface', value: 200, flags: [] });
    expect(readRow({ ...link, detail: 'lets in on 443' })).toEqual({ feature: 'lets-in', value: 200, flags: ['isLetIn'] });
  });

  test('reads events in sixteenths by age, and whether somebody acts', () => {
    expect(readRow({ count: 3, principals: 1 })).toEqual({ feature: 'requests', value: 48, flags: ['isActing'] });
    expect(readRow({ count: 3, principals: 1, last: noon - 30 * 86_400 }).value).toBe(24);
    const undirected = { source: sourceCode.flow, relation: relationCode['talks with'], count: 1 };
    expect(readRow(undirected)).toEqual({ feature: 'flows', value: 16, flags: [] });
  });

  test('the most that a row can count for stays within its part of the word', () => {
    expect(readRow({ count: 4_294_967_295, principals: 255 })).toEqual({ feature: 'requests', value: 256 * 255 * 16, flags: ['isActing'] });
  });
});
