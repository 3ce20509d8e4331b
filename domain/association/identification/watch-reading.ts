import { secondsBetween } from '../../ports/clock.js';
import type { IdentificationPorts, Turn } from './continue-identification.js';
import type { Identification } from './identification.js';
import { logObjectsOf } from './log-objects.js';
import { periodDays } from './period-days.js';

/** Until progress is looked at again. */
export const watchAfterSeconds = 5;

/** A log object that was not read after this long without any progress is in the dead-letter queue: the run goes on without it, and says so. */
const stalledSeconds = 3_600;

/** Counts what was read; goes on when it is all of it, or when nothing more comes. */
export async function watchReading(ports: IdentificationPorts, run: Identification): Promise<Turn> {
  const keys = await logKeysOf(ports, run);
  const filesRead = await ports.logIntake.countTaken(keys);
  const counted = { filesTotal: keys.length, filesRead };
  if (filesRead >= keys.length) return { change: { ...counted, status: 'merging' }, againAfterSeconds: 0 };
  const progressAt = filesRead > run.filesRead ? ports.clock.now() : (run.progressAt ?? run.requestedAt);
  const isStalled = secondsBetween(progressAt, ports.clock.now()) > stalledSeconds;
  if (isStalled) return { change: { ...counted, status: 'merging' }, againAfterSeconds: 0 };
  return { change: { ...counted, progressAt }, againAfterSeconds: watchAfterSeconds };
}

/** Keys of the log objects of a run's period. */
export async function logKeysOf({ objects }: Pick<IdentificationPorts, 'objects'>, run: Identification): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const awsAccountId of run.awsAccountIds) {
    for await (const { key } of logObjectsOf(objects, awsAccountId, periodDays(run))) keys.push(key);
  }
  return keys;
}
