import { describe, expect, test } from '@jest/globals';
import { familySums } from '../../../../domain/association/score/family-sums.js';
import { featureColumn, featureNames } from '../../../../domain/association/score/features.js';
import { startingWeights } from '../../../../domain/association/score/starting-weights.js';
import { scoredFamilies, stepTables } from '../../../../domain/association/score/step-tables.js';

/** Sums of two rows by family, nothing left out but zeros. */
function sumsOf(values: Partial<Record<string, readonly [number, number]>>) {
  const columns = featureNames.map((name) => Uint8Array.from(values[name] ?? [0, 0]));
  const sums = familySums(columns, stepTables(startingWeights));
  return [0, 1].map((row) => scoredFamilies.flatMap((family, at) => (sums[at]?.[row] ? [[family, sums[at][row]]] : [])));
}

describe('familySums', () => {
  test('adds up the steps of a family, up to its cap, row by row', () => {
    expect(sumsOf({ needs: [100, 0] })).toEqual([[['configuration', 4_000]], []]);
    expect(sumsOf({ needs: [100, 255], mentions: [100, 0] })).toEqual([[['configuration', 6_000]], [['configuration', 5_000]]]);
  });

  test('keeps what speaks against above the cap with its sign turned', () => {
    const [against = []] = sumsOf({ 'other-tag': [255, 0] });

    expect(against).toEqual([['contradiction', -3_000]]);
    expect(featureColumn['other-tag']).toBe(featureNames.length - 1);
  });
});
