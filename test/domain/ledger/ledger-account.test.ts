import { describe, expect, test } from '@jest/globals';
import { escrowOf, hasFloor, ledgerAccountPattern, shardCount, shardOf, walletOf } from '../../../domain/ledger/ledger-account.js';

describe('ledger accounts', () => {
  test('wallets and escrows have a floor, the provider’s own accounts have none', () => {
    expect([walletOf('cus_1'), escrowOf('trf_1')].map(hasFloor)).toEqual([true, true]);
    expect((['commission', 'operator-funding', 'rounding'] as const).map(hasFloor)).toEqual([false, false, false]);
  });

  test('are written in one way, and a group of other things is none', () => {
    const id = '0'.repeat(26);
    const names = [walletOf(`cus_${id}`), escrowOf(`trf_${id}`), 'commission', 'operator-funding', 'rounding'];
    expect(names.filter((name) => !ledgerAccountPattern.test(name))).toEqual([]);
    expect(
      ['balances', `trf_${id}`, 'wallet:', `wallet:trf_${id}`, 'commission '].filter((name) => ledgerAccountPattern.test(name)),
    ).toEqual([]);
  });

  test('an account with a floor is one item, others are spread by entry', () => {
    expect(shardOf(walletOf('cus_1'), 'jrn_7')).toBe(0);
    expect(shardOf('commission', 'jrn_7')).toBe(shardOf('commission', 'jrn_7'));
    expect(shardOf('commission', 'jrn_7')).toBeLessThan(shardCount);
  });

  test('no shard is written more than 20 times in 1,000 transfers', () => {
    const writes = new Map<number, number>();
    for (let n = 0; n < 1000; n += 1) {
      const shard = shardOf('commission', `jrn_01JD${String(n).padStart(22, '0')}-commission`);
      writes.set(shard, (writes.get(shard) ?? 0) + 1);
    }
    expect(Math.max(...writes.values())).toBeLessThanOrEqual(20);
  });
});
