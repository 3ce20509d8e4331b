import { describe, expect, it } from '@jest/globals';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import { NoRateError, rateFor, readRateCard, setRateCard } from '../../../domain/billing/rate-card.js';
import { NotFoundError } from '../../../domain/errors.js';

const card = {
  currency: 'USD',
  sample: true,
  rates: [
    { meter: 'instance-hour', size: 't3.micro', pricePerUnit: '0.0114' },
    { meter: 'instance-hour', pricePerUnit: '1' },
  ],
};

describe('rate card', () => {
  it('comes back as it was set, and there is none before', async () => {
    const tables = new InMemoryTables();
    await expect(readRateCard(tables)).rejects.toThrow(NotFoundError);

    await setRateCard(tables, card);

    expect(await readRateCard(tables)).toEqual(card);
  });

  it('prefers the rate of the exact size', () => {
    expect(rateFor(card, 'instance-hour', 't3.micro').pricePerUnit).toBe('0.0114');
    expect(rateFor(card, 'instance-hour', 'm7g.large').pricePerUnit).toBe('1');
  });

  it('refuses usage that no rate fits', () => {
    expect(() => rateFor(card, 'byte-hour', undefined)).toThrow(NoRateError);
  });
});
