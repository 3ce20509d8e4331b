import type { Ports } from '../ports/ports.js';
import { inRecords } from './in-records.js';
import type { BatchWork } from './step-work.js';

/** Throws the new credentials away; safe twice, and safe when none were made. */
export async function discardCredentials(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<void> {
  await inRecords(ports, work, 'discard', (control, record, parties) => control.discard(record, parties));
}
