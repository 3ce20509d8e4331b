import type { Ports } from '../ports/ports.js';
import { inRecords } from './in-records.js';
import type { BatchWork } from './step-work.js';

/** Makes new credentials where the parties chose so and keeps them in the service's vault; nothing accepts them yet. */
export async function rotateCredentials(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<void> {
  await inRecords(ports, work, 'rotate', (control, record, parties) => control.rotate(record, parties));
}
