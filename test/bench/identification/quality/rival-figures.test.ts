import { describe, expect, it } from '@jest/globals';
import { estateSet } from '../../../../bench/identification/estates/estate-sets.js';
import { judgeAccount } from '../../../../bench/identification/quality/judged-account.js';
import { bestRival, rivalResults } from '../../../../bench/identification/quality/rival-figures.js';
import { rivalNames } from '../../../../bench/identification/quality/rivals.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';

const accounts = estateSet('judge', 'web', 2).map((options) => judgeAccount(options, { weights: fittedWeights, isWhole: true }));

describe('rivalResults', () => {
  it('has a result of every rival over the same pairs', () => {
    const results = rivalResults(accounts);

    expect(results.map(({ name }) => name)).toEqual(rivalNames);
    expect(new Set(results.map(({ pairs }) => pairs.pairs)).size).toBe(1);
  });
});

describe('bestRival', () => {
  it('is the strongest, whichever way is better', () => {
    const results = rivalResults(accounts);
    const f1 = results.map(({ groups }) => groups.f1.figure);

    expect(bestRival(results, ({ groups }) => groups.f1.figure).rival).toBe(Math.max(...f1));
    expect(bestRival(results, ({ groups }) => groups.f1.figure, true).rival).toBe(Math.min(...f1));
    expect(() => bestRival([], () => 0)).toThrow('No rival was measured.');
  });
});
