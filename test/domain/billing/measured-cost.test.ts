import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '../../../adapters/in-memory/fixed-clock.js';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import { measuredCost } from '../../../domain/billing/measured-cost.js';
import { usageWrite } from '../../../domain/billing/usage-record.js';
import { plusSeconds } from '../../../domain/ports/clock.js';

const now = '2026-11-23T10:00:00.000Z';

async function withHours(count: number, charge: string, currency = 'USD') {
  const tables = new InMemoryTables();
  for (let n = 1; n <= count; n += 1) {
    const from = plusSeconds(now, -n * 3_600);
    await tables.transact([
      usageWrite({ resourceId: 'res_1', meter: 'instance-hour', from, to: plusSeconds(from, 3_600), quantity: '1', currency, charge }),
    ]);
  }
  return { tables, clock: new FixedClock(now) };
}

describe('measuredCost', () => {
  it('brings the last 30 days to a day, a week and a month, with the range they cover', async () => {
    const ports = await withHours(720, '100000000000');

    expect(await measuredCost(ports, ['res_1'], 'USD')).toEqual({
      measured: true,
      from: plusSeconds(now, -720 * 3_600),
      to: now,
      perDay: { amountMinor: 240n, currency: 'USD' },
      perWeek: { amountMinor: 1_680n, currency: 'USD' },
      perMonth: { amountMinor: 7_300n, currency: 'USD' },
    });
  });

  it('measures by the time that the usage covers, not by 30 days', async () => {
    const ports = await withHours(24, '100000000000');

    expect(await measuredCost(ports, ['res_1'], 'USD')).toMatchObject({ perDay: { amountMinor: 240n } });
  });

  it.each([
    ['res_2', 'USD'],
    ['res_1', 'EUR'],
  ])('is not measured without usage of %s in %s, never 0', async (resourceId, currency) => {
    const ports = await withHours(24, '100000000000');

    expect(await measuredCost(ports, [resourceId], currency)).toEqual({ measured: false });
  });
});
