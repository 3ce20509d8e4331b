import { describe, expect, it } from '@jest/globals';
import { chainEntry } from '../../../domain/transfer/audit-chain.js';
import { lineInEvent, statusLine } from '../../../domain/transfer/audit-line.js';
import { aTransfer } from '../../support/a-transfer.js';

describe('statusLine', () => {
  it('says from which status to which, under the status’ name or another', () => {
    const transfer = aTransfer({ transferId: 'trf_1', status: 'preparing' });

    const moved = { transferId: 'trf_1', before: { status: 'preparing' }, after: { status: 'completing' } };
    expect(statusLine(transfer, 'completing')).toEqual({ ...moved, what: 'completing' });
    expect(statusLine(transfer, 'completing', 'committed')).toEqual({ ...moved, what: 'committed' });
  });
});

describe('lineInEvent', () => {
  it('is place and hash of the line', () => {
    const line = chainEntry(undefined, { transferId: 'trf_1', at: 'now', who: 'service', what: 'completed', detail: {} });

    expect(lineInEvent(line)).toEqual({ auditSequence: 1, auditHash: line.hash });
  });
});
