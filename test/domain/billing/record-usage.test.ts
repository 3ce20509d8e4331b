import { describe, expect, it } from '@jest/globals';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import { NoRateError, setRateCard } from '../../../domain/billing/rate-card.js';
import { type PostedUsage, recordUsage } from '../../../domain/billing/record-usage.js';
import { readUsage } from '../../../domain/billing/usage-record.js';
import type { Speaker } from '../../../domain/customer/customer.js';
import { ForbiddenError, InvalidInputError } from '../../../domain/errors.js';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { resourceItem } from '../../../domain/resource/owned-resource-store.js';
import { anOwnedResource } from '../../support/owned-resource.js';

const meter: Speaker = { subject: 'meter', role: 'service', scopes: [], correlationId: 'cor_1' };
const resourceId = cloudResourceId('arn:a');

async function world(): Promise<{ readonly tables: InMemoryTables }> {
  const tables = new InMemoryTables();
  await tables.transact([{ act: 'put', table: 'resources', item: resourceItem(anOwnedResource('arn:a')) }]);
  await setRateCard(tables, { currency: 'USD', sample: true, rates: [{ meter: 'instance-hour', pricePerUnit: '0.0114' }] });
  return { tables };
}

function anHour(hour: number, change: Partial<PostedUsage> = {}): PostedUsage {
  const at = (h: number) => new Date(Date.UTC(2026, 10, 1, h)).toISOString();
  return { resourceId, meter: 'instance-hour', from: at(hour), to: at(hour + 1), quantity: '1', ...change };
}

describe('recordUsage', () => {
  it('prices and keeps every record, over any number of transactions', async () => {
    const ports = await world();

    expect(
      await recordUsage(
        ports,
        meter,
        Array.from({ length: 250 }, (_, hour) => anHour(hour)),
      ),
    ).toEqual({ recorded: 250 });

    const kept = await readUsage(ports.tables, resourceId, '2026-11-01T00:00:00.000Z');
    expect(kept).toHaveLength(250);
    expect(kept[0]).toMatchObject({ charge: '11400000000', currency: 'USD' });
  });

  it('keeps one record for one sent twice', async () => {
    const ports = await world();

    await recordUsage(ports, meter, [anHour(0)]);
    await recordUsage(ports, meter, [anHour(0)]);

    expect(await readUsage(ports.tables, resourceId, '')).toHaveLength(1);
  });

  it.each([{ resourceId: 'res_unknown' }, { to: '2026-11-01T00:00:00.000Z' }, { quantity: 'many' }])(
    'refuses %o and keeps nothing',
    async (change) => {
      const ports = await world();

      await expect(recordUsage(ports, meter, [anHour(0), anHour(1, change)])).rejects.toThrow(InvalidInputError);

      expect(await readUsage(ports.tables, resourceId, '')).toEqual([]);
    },
  );

  it('refuses usage without a rate', async () => {
    await expect(recordUsage(await world(), meter, [anHour(0, { meter: 'unknown' })])).rejects.toThrow(NoRateError);
  });

  it('refuses a service of a customer, and keeps nothing', async () => {
    const ports = await world();

    await expect(recordUsage(ports, { ...meter, customerId: 'cus_seller' }, [anHour(0)])).rejects.toThrow(ForbiddenError);

    expect(await readUsage(ports.tables, resourceId, '')).toEqual([]);
  });
});
