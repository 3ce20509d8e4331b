import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addsUp, walletSums } from '../../../../../../console/src/features/ledger/client/wallet-sums.js';
import type { Wallet } from '../../../../../../console/src/generated/api.js';
import { anEntryLine } from '../../../../../support/an-entry-line.js';
import { type WalletHistory, walletHistories } from '../../../../../support/wallet-history.js';

function toldBy({ available, held }: WalletHistory, moreMinor = 0n): Wallet {
  const heldOf = (currency: string) =>
    [...held.values()].filter((hold) => hold.currency === currency).reduce((sofar, { minor }) => sofar + minor, 0n);
  const wallets = [...available].map(([currency, minor]) => ({
    available: { amountMinor: (minor + moreMinor).toString(), currency },
    held: { amountMinor: heldOf(currency).toString(), currency },
  }));
  return { wallets };
}

describe('walletSums', () => {
  it('agrees with the wallet whatever happened to it', () => {
    fc.assert(
      fc.property(walletHistories, (history) => {
        expect(walletSums(history.newestFirst, toldBy(history)).every(addsUp)).toBe(true);
      }),
    );
  });

  it('sees a single minor unit too many, in every currency, and says so', () => {
    fc.assert(
      fc.property(walletHistories, (history) => {
        for (const sum of walletSums(history.newestFirst, toldBy(history, 1n))) {
          expect(sum).toMatchObject({ availableDifferenceMinor: 1n, heldDifferenceMinor: 0n });
          expect(addsUp(sum)).toBe(false);
        }
      }),
    );
  });

  it('a wallet of which nothing is told counts as empty, and one without lines too', () => {
    const wallets = [{ available: { amountMinor: '5', currency: 'EUR' }, held: { amountMinor: '2', currency: 'EUR' } }];
    const sums = walletSums([anEntryLine({ creditMinor: 7n })], { wallets });
    expect(sums).toEqual([
      { currency: 'EUR', lines: 0, availableMinor: 0n, heldMinor: 0n, availableDifferenceMinor: 5n, heldDifferenceMinor: 2n },
      { currency: 'USD', lines: 1, availableMinor: 7n, heldMinor: 0n, availableDifferenceMinor: -7n, heldDifferenceMinor: 0n },
    ]);
  });
});
