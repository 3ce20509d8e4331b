import type { Ports } from '../../domain/ports/ports.js';
import { writeIfHolds } from '../../domain/ports/write-if-holds.js';
import { TooManyRequestsError } from './api-errors.js';
import { log } from './log.js';

const windowSeconds = 60;
/** A window is forgotten some time after its end; clocks of two Lambdas differ by less. */
const keptSeconds = 300;

/** Begins the pk of every window. */
export const ratePrefix = 'rate#';

/**
 * Counts one request of a tenant in the window of this minute, by one conditional write and no read; throws TooManyRequestsError.
 * A store that does not answer lets the request pass: the limit is for fairness, and who may do what is decided elsewhere.
 */
export async function countRequest(
  { tables, clock }: Pick<Ports, 'tables' | 'clock'>,
  tenant: string,
  requestsPerMinuteMax: number,
): Promise<void> {
  const nowSeconds = Date.parse(clock.now()) / 1000;
  const windowEnd = (Math.floor(nowSeconds / windowSeconds) + 1) * windowSeconds;
  const key = { table: 'idempotency', pk: `${ratePrefix}${tenant}`, sk: String(windowEnd) } as const;
  const when = [{ attribute: 'requests', is: 'absent-or-at-most', value: requestsPerMinuteMax - 1 }] as const;
  const write = { act: 'update', key, add: { requests: 1 }, set: { expiresAt: windowEnd + keptSeconds }, when } as const;
  const counted = await writeIfHolds(tables, [write]).catch((error: unknown) => {
    log.warn('A request passed uncounted', { tenant, error: error as Error });
    return true;
  });
  if (!counted) throw new TooManyRequestsError(requestsPerMinuteMax, Math.ceil(windowEnd - nowSeconds));
}
