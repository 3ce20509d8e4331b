import { ConveyanceError, NotFoundError } from '../errors.js';
import type { ItemValue, Tables } from '../ports/tables.js';

/** One price. */
export interface Rate {
  readonly meter: string;
  /** Absent: any size. */
  readonly size?: string;
  /** Decimal text per unit of the meter, e.g. `0.0114`. */
  readonly pricePerUnit: string;
}

/** Prices of the provider; the shipped one says that it is a sample. */
export interface RateCard {
  readonly currency: string;
  readonly sample: boolean;
  readonly rates: readonly Rate[];
}

/** No rate of the card fits the usage. */
export class NoRateError extends ConveyanceError {
  readonly code = 'NoRate';
}

const key = { table: 'ledger', pk: 'rate-card', sk: 'current' } as const;

/** Throws NotFoundError until an operator has set one. */
export async function readRateCard(tables: Tables): Promise<RateCard> {
  const item = await tables.get(key);
  if (!item) throw new NotFoundError('rate card', 'current');
  return { currency: String(item.currency), sample: item.sample === true, rates: item.rates as unknown as readonly Rate[] };
}

/** Replaces the rate card; usage already received keeps the price it was given. */
export async function setRateCard(tables: Tables, card: RateCard): Promise<void> {
  const item = { pk: key.pk, sk: key.sk, currency: card.currency, sample: card.sample, rates: card.rates as unknown as ItemValue };
  await tables.transact([{ act: 'put', table: 'ledger', item }]);
}

/** The rate for a meter and size: an exact size wins over the rate for any size; throws NoRateError. */
export function rateFor(card: RateCard, meter: string, size: string | undefined): Rate {
  const ofMeter = card.rates.filter((rate) => rate.meter === meter);
  const rate = ofMeter.find((r) => r.size !== undefined && r.size === size) ?? ofMeter.find((r) => r.size === undefined);
  if (!rate)
    throw new NoRateError(`The rate card has no rate for meter ${meter}, size ${size ?? 'any'}. Add one and send the usage again.`);
  return rate;
}
