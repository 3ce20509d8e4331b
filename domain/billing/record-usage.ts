import type { Speaker } from '../customer/customer.js';
import { ForbiddenError, InvalidInputError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import { readResources } from '../resource/owned-resource-store.js';
import { multiply, parseDecimal } from './decimal.js';
import { type RateCard, rateFor, readRateCard } from './rate-card.js';
import { type UsageRecord, usageWrite } from './usage-record.js';

/** Usage as a service posts it: not priced yet. */
export type PostedUsage = Omit<UsageRecord, 'charge' | 'currency'>;

const writesPerTransactionMax = 100;

/**
 * Prices and keeps usage records (at most 500 a call); a record sent again is the same record. Usage is measured by the provider:
 * nobody who speaks for a customer may report it. Throws ForbiddenError, InvalidInputError, NoRateError.
 */
export async function recordUsage(
  ports: Pick<Ports, 'tables'>,
  speaker: Speaker,
  posted: readonly PostedUsage[],
): Promise<{ readonly recorded: number }> {
  if (speaker.customerId !== undefined) throw new ForbiddenError('Usage is reported by the provider, not by a customer.');
  const card = await readRateCard(ports.tables);
  const known = await readResources(ports.tables, [...new Set(posted.map((usage) => usage.resourceId))]);
  const problems = posted.flatMap((usage, index) => problemsOf(usage, index, known.has(usage.resourceId)));
  if (problems.length > 0) throw new InvalidInputError(problems);
  const writes = posted.map((usage) => usageWrite(price(usage, card)));
  for (let start = 0; start < writes.length; start += writesPerTransactionMax) {
    await ports.tables.transact(writes.slice(start, start + writesPerTransactionMax));
  }
  return { recorded: posted.length };
}

function price(usage: PostedUsage, card: RateCard): UsageRecord {
  const rate = rateFor(card, usage.meter, usage.size);
  const charge = multiply(parseDecimal(usage.quantity, 'quantity'), parseDecimal(rate.pricePerUnit, 'pricePerUnit'));
  return { ...usage, currency: card.currency, charge: charge.toString() };
}

function problemsOf(usage: PostedUsage, index: number, known: boolean): InvalidInputError['problems'] {
  const at = `records.${index}`;
  const problems = [];
  if (!known)
    problems.push({ field: `${at}.resourceId`, value: usage.resourceId, rule: 'an imported cloud resource', remedy: 'Import it first.' });
  if (usage.to <= usage.from)
    problems.push({ field: `${at}.to`, value: usage.to, rule: 'after from', remedy: 'Send a half-open interval [from, to).' });
  return problems;
}
