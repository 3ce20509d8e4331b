import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { outboundRow } from '../../../lambdas/events/schemas/event-row.js';
import { eventsPage } from '../../../scripts/generate/events-page.js';

describe('eventsPage', () => {
  it('has each version with its sample, who may send what, and why something is refused', () => {
    const parts = { summary: 'The service, when it is tested', data: z.object({ cause: z.string() }), sample: { cause: 'Drifted' } };
    const { path, text } = eventsPage({
      rows: [outboundRow('Transfer Undone', 2, parts)],
      producers: {
        'shop.any': { summary: 'A shop', types: ['Purchase Requested'], customers: 'any' },
        'shop.one': { summary: 'A small shop', types: ['Purchase Requested'], customers: ['cus_a'] },
      },
      refusals: { EventLate: 'too late' },
    });

    expect(path).toBe('docs/reference/events.md');
    expect(text).toContain('### Transfer Undone, version 2\n\nSent. The service, when it is tested.\n\n`data`: `cause`.');
    expect(text).toContain('"detail-type": "Transfer Undone"');
    expect(text).toContain('| `shop.any` | A shop | `Purchase Requested` | any |');
    expect(text).toContain('| `shop.one` | A small shop | `Purchase Requested` | `cus_a` |');
    expect(text).toContain('| `EventLate` | too late |');
  });
});
