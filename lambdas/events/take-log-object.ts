import { announcedLogs } from '../../domain/association/identification/announced-logs.js';
import { queuedBatchHandler } from '../wrappers/queued-batch-handler.js';
import { announcement } from './schemas/log-object.js';

/** A log object that arrived, or that a run found, is read. */
export const handler = queuedBatchHandler('TakeLogObject', announcement, async ({ logIntake }, event) => {
  for (const object of announcedLogs(event)) await logIntake.take(object);
});
