import { describe, expect, test } from '@jest/globals';
import { type FeatureName, featureNames } from '../../../../domain/association/score/features.js';
import { blockPairs, LogsScore } from '../../../../domain/association/score/logs-score.js';
import { startingWeights } from '../../../../domain/association/score/starting-weights.js';
import { stepTables } from '../../../../domain/association/score/step-tables.js';

/** What logs say of a pair of which features are as strong as given; all other pairs have nothing. */
function scoreOf(pair: number, given: Partial<Record<FeatureName, number>>): number | undefined {
  const pairs = pair + 2;
  const events = featureNames.map((name) => new Uint8Array(given[name] === undefined ? 0 : pairs).fill(given[name] ?? 0, pair, pair + 1));
  const score = new LogsScore({ events }, stepTables(startingWeights));
  const from = Math.floor(pair / blockPairs) * blockPairs;
  score.read(0, Math.min(pairs, blockPairs));
  score.read(from, Math.min(pairs, from + blockPairs));
  return score.of[pair - from];
}

describe('LogsScore', () => {
  test('adds up calls and traffic, each up to its cap and both up to theirs', () => {
    expect(scoreOf(0, { flows: 10 })).toBe(500);
    expect(scoreOf(0, { requests: 10, flows: 10 })).toBe(1_500);
    expect(scoreOf(0, { requests: 255, deploys: 255 })).toBe(3_000);
    expect(scoreOf(0, { requests: 255, flows: 255 })).toBe(3_000);
  });

  test('reads one block after another, nothing left of the one before', () => {
    expect(scoreOf(blockPairs + 3, { flows: 10 })).toBe(500);
    expect(scoreOf(blockPairs - 1, { requests: 255 })).toBe(3_000);
    expect(scoreOf(blockPairs, {})).toBe(0);
  });
});
