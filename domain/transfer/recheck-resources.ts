import type { Ports } from '../ports/ports.js';
import { configurationHash } from '../resource/cloud-resource.js';
import { DriftedError } from '../resource/errors.js';
import { inRecords } from './in-records.js';
import type { BatchWork } from './step-work.js';

/** Reads every resource of the batch again; throws DriftedError naming each that is no longer as recorded. */
export async function recheckResources(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<void> {
  const drifted: string[] = [];
  await inRecords(ports, work, 'discover', async (control, record) => {
    const now = await control.discover(record.ref);
    if (configurationHash(now) !== record.hash) drifted.push(record.ref.arn);
  });
  if (drifted.length > 0) throw new DriftedError(`Changed by others since the record: ${drifted.join(', ')}.`);
}
