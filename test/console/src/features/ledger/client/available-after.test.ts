import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { availableAfter } from '../../../../../../console/src/features/ledger/client/available-after.js';
import { anEntryLine } from '../../../../../support/an-entry-line.js';
import { walletHistories } from '../../../../../support/wallet-history.js';

describe('availableAfter', () => {
  it('comes, after the newest line of a currency, to what is available in it', () => {
    fc.assert(
      fc.property(walletHistories, ({ newestFirst, available }) => {
        const after = availableAfter(newestFirst);
        for (const [currency, minor] of available) {
          const newest = newestFirst.find((line) => line.currency === currency);
          expect(after.get(newest?.id ?? '')).toBe(minor);
        }
      }),
    );
  });

  it('runs from the oldest line to the newest', () => {
    const lines = [
      anEntryLine({ id: 'c', kind: 'void-pending', debitMinor: 40n }),
      anEntryLine({ id: 'b', kind: 'pending', debitMinor: 40n }),
      anEntryLine({ id: 'a', creditMinor: 100n }),
    ];
    expect([...availableAfter(lines)]).toEqual([
      ['a', 100n],
      ['b', 60n],
      ['c', 100n],
    ]);
  });
});
