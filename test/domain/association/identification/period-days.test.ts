import { describe, expect, it } from '@jest/globals';
import { accountDays, periodDays } from '../../../../domain/association/identification/period-days.js';

const day = Date.UTC(2026, 10, 22) / 86_400_000;

describe('periodDays', () => {
  it('counts days that a period touches whole, and not the one at whose midnight it ends', () => {
    expect(periodDays({ from: '2026-11-22T23:59:59.000Z', to: '2026-11-23T00:00:00.000Z' })).toEqual({ first: day, last: day });
    expect(periodDays({ from: '2026-11-22T00:00:00.000Z', to: '2026-11-23T00:00:01.000Z' })).toEqual({ first: day, last: day + 1 });
  });
});

describe('accountDays', () => {
  it('is every day of every AWS account', () => {
    const run = { from: '2026-11-22T00:00:00.000Z', to: '2026-11-24T00:00:00.000Z', awsAccountIds: ['1', '2'] };

    expect(accountDays(run).map(({ awsAccountId, day: at }) => [awsAccountId, at - day])).toEqual([
      ['1', 0],
      ['1', 1],
      ['2', 0],
      ['2', 1],
    ]);
  });
});
