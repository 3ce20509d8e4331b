import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { inboundRow, outboundRow, sampleIds } from '../../../../lambdas/events/schemas/event-row.js';

const parts = { summary: 'The service, when it is tested', data: z.object({ cause: z.string() }), sample: { cause: 'Drifted' } };

describe('outboundRow', () => {
  test('tells both parties unless it says whom', () => {
    const { direction, sample } = outboundRow('Transfer Undone', 3, parts);

    expect([direction, sample.source, sample['detail-type']]).toEqual(['outbound', 'conveyance', 'Transfer Undone']);
    expect(sample.detail.metadata).toMatchObject({ schemaVersion: 3, customerIds: [sampleIds.seller, sampleIds.purchaser] });
    expect(outboundRow('Transfer Undone', 3, { ...parts, customerIds: ['cus_a'] }).sample.detail.metadata.customerIds).toEqual(['cus_a']);
  });
});

describe('inboundRow', () => {
  test('is from its producer', () => {
    const { direction, sample } = inboundRow('shop', 'Purchase Requested', 1, { ...parts, idempotencyKey: 'k' });

    expect([direction, sample.source, sample.detail.metadata.idempotencyKey]).toEqual(['inbound', 'shop', 'k']);
  });
});
