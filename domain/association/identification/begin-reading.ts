import type { LogObjectRef } from '../../ports/identification-work.js';
import type { IdentificationPorts, Turn } from './continue-identification.js';
import type { Identification } from './identification.js';
import { logObjectsOf } from './log-objects.js';
import { accountDays, periodDays } from './period-days.js';
import { watchAfterSeconds } from './watch-reading.js';

const objectsAtOnce = 1_000;

/** Lists the log objects of the period into the queue in which those wait that just arrived; what was read already is not read again. */
export async function beginReading(ports: IdentificationPorts, run: Identification): Promise<Turn> {
  let filesTotal = 0;
  let waiting: LogObjectRef[] = [];
  const send = async () => {
    await ports.identificationWork.takeLogs(waiting);
    waiting = [];
  };
  for (const awsAccountId of run.awsAccountIds) {
    for await (const object of logObjectsOf(ports.objects, awsAccountId, periodDays(run))) {
      filesTotal += 1;
      waiting.push(object);
      if (waiting.length === objectsAtOnce) await send();
    }
  }
  await send();
  const daysTotal = accountDays(run).length;
  return { change: { status: 'reading', filesTotal, daysTotal }, againAfterSeconds: filesTotal === 0 ? 0 : watchAfterSeconds };
}
