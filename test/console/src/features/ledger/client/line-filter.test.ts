import { describe, expect, it } from '@jest/globals';
import { matchesLine } from '../../../../../../console/src/features/ledger/client/line-filter.js';
import { anEntryLine } from '../../../../../support/an-entry-line.js';

const line = anEntryLine({
  entryId: 'jrn_7-hold',
  kind: 'pending',
  transferId: 'trf_7',
  description: 'Price reserved',
  debitMinor: 120_000n,
});
const known = { own: 'wallet:cus_1' };

describe('matchesLine', () => {
  it.each(['', '  ', 'RESERVED', 'trf_7', 'jrn_7', '1,200', '1200.00 usd', 'your wallet', 'cus_1', 'held', '2026-11-23'])(
    'finds it by "%s"',
    (text) => {
      expect(matchesLine(line, { text }, known)).toBe(true);
    },
  );

  it.each(['deposit', 'trf_8', '1,300'])('not by "%s"', (text) => {
    expect(matchesLine(line, { text }, known)).toBe(false);
  });

  it('asks for the kind as well as the text', () => {
    expect(matchesLine(line, { text: 'price', kind: 'pending' }, known)).toBe(true);
    expect(matchesLine(line, { text: 'price', kind: 'posted' }, known)).toBe(false);
    expect(matchesLine(line, { text: 'deposit', kind: 'pending' }, known)).toBe(false);
  });
});
