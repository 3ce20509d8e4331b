import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openHolds } from '../../../../../../console/src/features/ledger/client/open-holds.js';
import { anEntryLine } from '../../../../../support/an-entry-line.js';
import { walletHistories } from '../../../../../support/wallet-history.js';

describe('openHolds', () => {
  it('names a hold until it is captured or given back, whatever else happens', () => {
    fc.assert(
      fc.property(walletHistories, ({ newestFirst, held }) => {
        const found = openHolds(newestFirst).map(({ entryId, currency, debitMinor }) => [entryId, { currency, minor: debitMinor }]);
        expect(new Map(found as [string, object][])).toEqual(
          new Map([...held].map(([id, { currency, minor }]) => [id, { currency, minor }])),
        );
      }),
    );
  });

  it('keeps the order, and takes nothing for a hold that only posts', () => {
    const lines = [
      anEntryLine({ entryId: 'jrn_3', kind: 'pending' }),
      anEntryLine({ entryId: 'jrn_2' }),
      anEntryLine({ entryId: 'jrn_1', kind: 'pending' }),
    ];
    expect(openHolds(lines).map(({ entryId }) => entryId)).toEqual(['jrn_3', 'jrn_1']);
  });
});
