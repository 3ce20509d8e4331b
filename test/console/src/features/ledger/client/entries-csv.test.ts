import { describe, expect, it } from '@jest/globals';
import { entriesCsv } from '../../../../../../console/src/features/ledger/client/entries-csv.js';
import { anEntryLine } from '../../../../../support/an-entry-line.js';

const held = anEntryLine({
  entryId: 'jrn_7-hold-end',
  kind: 'void-pending',
  pendingId: 'jrn_7-hold',
  transferId: 'trf_7',
  description: '=cmd|run',
  debitMinor: 123_456_789n,
});

describe('entriesCsv', () => {
  it('has a head and a row for each line, amounts for machines, ids whole', () => {
    const [head, row, end] = entriesCsv([held], { own: 'wallet:cus_1' }).split('\r\n');
    expect(head).toBe(
      '"Recorded at","Counts from","What","Description","Ledger account","Ledger account id","Debit","Credit","Currency","Transfer","Entry","Ends entry"',
    );
    const instant = '"2026-11-23T10:00:00.000Z"';
    expect(row).toBe(
      `${instant},${instant},"Hold given back","'=cmd|run","Your wallet","wallet:cus_1","1234567.89","","USD","trf_7","jrn_7-hold-end","jrn_7-hold"`,
    );
    expect(end).toBe('');
  });

  it('knows that a currency may have no decimals', () => {
    expect(entriesCsv([anEntryLine({ currency: 'JPY', creditMinor: 500n })], {})).toContain('"","500","JPY"');
  });
});
