import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { inboundEvent, opaqueId, outboundEvent } from '../../../../lambdas/events/schemas/envelope.js';

const data = z.object({ transferId: opaqueId('trf') });
const metadata = {
  eventId: 'evt_1',
  schemaVersion: 2,
  occurredAt: '2026-11-23T10:00:00.000Z',
  correlationId: 'c',
  idempotencyKey: 'k',
  customerIds: ['cus_a'],
};
const event = (change: object = {}) => ({
  source: 'conveyance',
  'detail-type': 'Seller Paid',
  id: 'added by EventBridge',
  detail: { metadata: { ...metadata, ...change }, data: { transferId: 'trf_1' } },
});
const bad = [
  { eventId: '' },
  { eventId: 'two words' },
  { schemaVersion: 1 },
  { occurredAt: '2026-11-23T10:00:00+01:00' },
  { correlationId: 'x'.repeat(256) },
  { customerIds: [] },
  { customerIds: ['somebody'] },
  { customerIds: Array.from({ length: 11 }, () => 'cus_a') },
];

describe.each([
  ['outboundEvent', outboundEvent('Seller Paid', 2, data)],
  ['inboundEvent', inboundEvent('Seller Paid', 2, data)],
])('%s', (_name, schema) => {
  test('takes an event with what EventBridge adds', () => {
    expect(schema.safeParse(event()).error).toBeUndefined();
  });

  test.each(bad)('refuses metadata with %j', (change) => {
    expect(schema.safeParse(event(change)).success).toBe(false);
  });
});

describe('opaqueId', () => {
  test.each(['trf_', 'pur_1', 'trf_1/../2', ` trf_1`, `trf_${'1'.repeat(65)}`])('%j is none', (text) => {
    expect(opaqueId('trf').safeParse(text).success).toBe(false);
  });
});
