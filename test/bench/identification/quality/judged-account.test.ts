import { describe, expect, it } from '@jest/globals';
import { estateSet } from '../../../../bench/identification/estates/estate-sets.js';
import { judgeAccount } from '../../../../bench/identification/quality/judged-account.js';
import { rivalNames } from '../../../../bench/identification/quality/rivals.js';
import { fittedWeights } from '../../../../domain/association/score/fitted-weights.js';

const [options] = estateSet('judge', 'serverless', 1);
if (options === undefined) throw new Error('There is one.');
const weights = fittedWeights;
const pairsIn = (account: ReturnType<typeof judgeAccount>) => account.byStratum.reduce((sum, { pairs }) => sum + pairs, 0);

describe('judgeAccount', () => {
  it('judges the product, every rival and what is told of stranded dependencies', () => {
    const account = judgeAccount(options, { weights, isWhole: true });

    expect([...(account.rivals?.keys() ?? [])]).toEqual(rivalNames);
    expect(account.stranded.needed).toBeGreaterThan(10);
    expect(account.stranded.found).toBeGreaterThan(0.5 * account.stranded.needed);
    expect([...(account.rivals?.values() ?? [])].every(({ pairs }) => pairs.pairs === pairsIn(account))).toBe(true);
  });

  it('keeps set H when the product sees a part of the evidence only', () => {
    const [all, tags] = [
      judgeAccount(options, { weights, isWhole: false }),
      judgeAccount({ ...options, sources: 'tags' }, { weights, isWhole: false, pairsOf: options }),
    ];

    expect(pairsIn(tags)).toBe(pairsIn(all));
    expect(tags.bCubed.f1).not.toBe(all.bCubed.f1);
    expect(all.rivals).toBeUndefined();
  });
});
