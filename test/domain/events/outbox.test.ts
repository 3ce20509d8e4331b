import { describe, expect, it } from '@jest/globals';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import type { EventEnvelope } from '../../../domain/events/event-envelope.js';
import { outboxPrefix, outboxWrite, readOutboxItem } from '../../../domain/events/outbox.js';

const event: EventEnvelope = {
  type: 'Transfer Committed',
  metadata: { eventId: 'evt_1', schemaVersion: 1, occurredAt: '2026-11-23T10:00:00.000Z', correlationId: 'cor_1', customerIds: ['cus_1'] },
  data: { transferId: 'trf_1' },
};

describe('outbox', () => {
  it('keeps an event as it is, once for its id', async () => {
    const tables = new InMemoryTables();

    await tables.transact([outboxWrite(event)]);
    await tables.transact([outboxWrite(event)]);

    const items = tables.all('transfers');
    expect(items.map((item) => item.pk)).toEqual([`${outboxPrefix}evt_1`]);
    expect(items.map(readOutboxItem)).toEqual([event]);
  });
});
