import { secondsBetween } from '../../ports/clock.js';
import type { Ports } from '../../ports/ports.js';
import { giveUpIdentification } from './continue-identification.js';
import { isEnded } from './identification.js';
import { openGroup, readIdentification } from './identification-store.js';

/** A run on which nobody worked for this long lost its message: its turns are seconds apart, the longest lasts a quarter of an hour. */
const stillSeconds = 1_800;
/** A run takes no longer than this. */
const ageSecondsMax = 86_400;
const runsPerSweepMax = 100;

/** Sends runs that stand still on their way again, and ends those that are too old: their customers may then begin another. */
export async function sweepIdentifications(ports: Pick<Ports, 'tables' | 'clock' | 'identificationWork'>): Promise<void> {
  const now = ports.clock.now();
  const { items } = await ports.tables.query({ table: 'marketplace', index: 'byGroup', partition: openGroup, limit: runsPerSweepMax });
  for (const { pk, sk } of items) {
    const mark = await ports.tables.get({ table: 'marketplace', pk, sk });
    if (mark === undefined) continue;
    const run = await readIdentification(ports.tables, String(mark.identificationId));
    if (isEnded(run) || secondsBetween(run.movedAt, now) < stillSeconds) continue;
    if (secondsBetween(run.requestedAt, now) > ageSecondsMax)
      await giveUpIdentification(ports, run, 'It did not come to its end in a day.');
    else await ports.identificationWork.goOn(run.identificationId, 0);
  }
}
