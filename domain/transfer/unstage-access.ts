import type { Ports } from '../ports/ports.js';
import { inRecords } from './in-records.js';
import type { BatchWork } from './step-work.js';

/** Removes what staging left, by our mark only; safe twice, and safe when nothing was staged. */
export async function unstageAccess(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<void> {
  await inRecords(ports, work, 'unstage', (control, record, parties) => control.unstage(record, parties));
}
