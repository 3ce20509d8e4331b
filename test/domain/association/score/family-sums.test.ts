import { describe, expect, test } from '@jest/globals';
import { blockPairs, FamilySums } from '../../../../domain/association/score/family-sums.js';
import { featureColumn, featureNames } from '../../../../domain/association/score/features.js';
import { startingWeights } from '../../../../domain/association/score/starting-weights.js';
import { scoredFamilies, stepTables } from '../../../../domain/association/score/step-tables.js';

/** Sums of a pair of which `needs` and `mentions` are as strong as given; all other pairs have nothing. */
function sumsOf(pair: number, needs: number, mentions: number) {
  const pairs = pair + 2;
  const none = new Uint8Array(pairs);
  const columns = featureNames.map(() => none);
  for (const [name, value] of [
    ['needs', needs],
    ['mentions', mentions],
  ] as const) {
    columns[featureColumn[name]] = new Uint8Array(pairs);
    (columns[featureColumn[name]] as Uint8Array)[pair] = value;
  }
  const sums = new FamilySums({ columns, actors: none }, stepTables(startingWeights));
  const from = Math.floor(pair / blockPairs) * blockPairs;
  sums.read(0, Math.min(pairs, blockPairs));
  sums.read(from, Math.min(pairs, from + blockPairs));
  return scoredFamilies.map((family, at) => [family, sums.of[at]?.[pair - from] ?? 0] as const).filter(([, sum]) => sum !== 0);
}

describe('FamilySums', () => {
  test('add up the steps of a family, up to its cap', () => {
    expect(sumsOf(0, 100, 0)).toEqual([['configuration', 4_000]]);
    expect(sumsOf(0, 100, 100)).toEqual([['configuration', 6_000]]);
  });

  test('read one block after another, nothing left of the one before', () => {
    expect(sumsOf(blockPairs + 3, 0, 10)).toEqual([['configuration', 3_000]]);
    expect(sumsOf(blockPairs - 1, 255, 0)).toEqual([['configuration', 5_000]]);
  });
});
