import { secondsBetween } from '../../ports/clock.js';
import type { IdentificationPorts, Turn } from './continue-identification.js';
import type { Identification } from './identification.js';
import { accountDays } from './period-days.js';

/** After this long the next turn goes on: a Lambda has 900 seconds. */
const turnSeconds = 600;

/** Merges the parts of each day of each AWS account; a day whose parts are those of before is left as it is. */
export async function mergeDays(ports: IdentificationPorts, run: Identification): Promise<Turn> {
  const began = ports.clock.now();
  const days = accountDays(run);
  let { daysMerged } = run;
  while (daysMerged < days.length && secondsBetween(began, ports.clock.now()) < turnSeconds) {
    const { awsAccountId, day } = days[daysMerged] as (typeof days)[number];
    await ports.logIntake.mergeDay(awsAccountId, day);
    daysMerged += 1;
  }
  return { change: { daysMerged }, againAfterSeconds: 0 };
}
