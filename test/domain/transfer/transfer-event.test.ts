import { describe, expect, it } from '@jest/globals';
import { transferEvent } from '../../../domain/transfer/transfer-event.js';
import { aTransfer } from '../../support/a-transfer.js';

const now = '2026-11-23T10:00:00.000Z';

describe('transferEvent', () => {
  it('has the same id when a step tells it again, another for another type or epoch', () => {
    const id = (type: 'Transfer Committed' | 'Transfer Undone', epoch: number) =>
      transferEvent(aTransfer({ epoch }), type, now).metadata.eventId;

    expect(id('Transfer Committed', 1)).toBe(id('Transfer Committed', 1));
    expect(new Set([id('Transfer Committed', 1), id('Transfer Undone', 1), id('Transfer Committed', 2)]).size).toBe(3);
  });

  it('names both parties and what it is about', () => {
    const event = transferEvent(aTransfer(), 'Transfer Committed', now, { cut: now });

    expect(event.metadata.customerIds).toEqual(['cus_seller', 'cus_purchaser']);
    expect(event.data).toMatchObject({ transferId: 'trf_01TRANSFER', cut: now });
  });
});
