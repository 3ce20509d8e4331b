import { describe, expect, test } from '@jest/globals';
import { ApiWorld } from '../../support/api-world.js';

describe('readTrialBalance', () => {
  test('sums to zero, amounts as text', async () => {
    const world = await ApiWorld.start();
    await world.credit(700n);

    const { status, body } = await world.call('operator', 'GET /api/operator/ledger/trial-balance');

    expect([status, body.sumsToZero]).toEqual([200, true]);
    expect(body.accounts?.map((account) => account.creditsPosted).sort()).toEqual(['0', '700']);
    expect((await world.call('seller', 'GET /api/operator/ledger/trial-balance')).status).toBe(403);
  });
});
