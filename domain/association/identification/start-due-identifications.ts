import { ConflictError } from '../../errors.js';
import { type Instant, plusSeconds, secondsOfDay } from '../../ports/clock.js';
import type { Ports } from '../../ports/ports.js';
import { resourcesOfAccount } from '../../resource/resources-of-account.js';
import { identificationPage } from './identification-store.js';
import { accountOfNews, newsPrefix, servedNews } from './log-news.js';
import { startIdentification } from './start-identification.js';

/** A run that nobody asked for is over as many days as the one before; over this many where there was none. */
const daysOfFirstRun = 30;
const secondsOfHour = 3_600;

type DuePorts = Pick<Ports, 'tables' | 'clock' | 'ids' | 'identificationWork' | 'objects'>;

/**
 * Begins a run for every customer with new logs in an AWS account that holds something of its: one at a time, and none sooner than so many
 * hours after the one before; 0 for none ever. What has to wait is found again the next time.
 */
export async function startDueIdentifications(ports: DuePorts, everyHours: number): Promise<void> {
  if (everyHours === 0) return;
  for (const { key } of await ports.objects.list(newsPrefix)) {
    const found = await ports.objects.read(key);
    const arrivedAt = new TextDecoder().decode(found?.bytes);
    if (found === undefined || arrivedAt === servedNews) continue;
    const isServed = await serve(ports, accountOfNews(key), arrivedAt, everyHours);
    // Only if nothing arrived meanwhile.
    if (isServed) await ports.objects.write(key, new TextEncoder().encode(servedNews), { version: found.version });
  }
}

/** False while a customer has to wait. */
async function serve(ports: DuePorts, awsAccountId: string, arrivedAt: Instant, everyHours: number): Promise<boolean> {
  const owners = new Set((await resourcesOfAccount(ports.tables, awsAccountId)).map(({ owner }) => owner));
  const served: boolean[] = [];
  for (const customerId of [...owners].sort()) served.push(await serveCustomer(ports, customerId, arrivedAt, everyHours));
  return !served.includes(false);
}

async function serveCustomer(ports: DuePorts, customerId: string, arrivedAt: Instant, everyHours: number): Promise<boolean> {
  const to = ports.clock.now();
  const [last] = (await identificationPage(ports.tables, customerId, { limit: 1 })).items;
  if (last !== undefined && last.requestedAt > arrivedAt) return true;
  if (last !== undefined && plusSeconds(last.requestedAt, everyHours * secondsOfHour) > to) return false;
  const seconds = last === undefined ? daysOfFirstRun * secondsOfDay : (Date.parse(last.to) - Date.parse(last.from)) / 1_000;
  try {
    await startIdentification(ports, customerId, { from: plusSeconds(to, -seconds), to });
    return true;
  } catch (error) {
    if (error instanceof ConflictError) return false;
    throw error;
  }
}
