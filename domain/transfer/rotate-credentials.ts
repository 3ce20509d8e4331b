import type { Ports } from '../ports/ports.js';
import { credentialKind } from './credential-kind.js';
import { keepCredential } from './credential-store.js';
import { inRecords } from './in-records.js';
import type { BatchWork } from './step-work.js';

/**
 * Makes new credentials where the parties chose so and keeps them in the service's vault; nothing accepts them yet.
 * What the purchaser is to collect is recorded before it is made. Where control stays, so does every credential.
 */
export async function rotateCredentials(ports: Pick<Ports, 'tables' | 'clock' | 'memberCloud'>, work: BatchWork): Promise<void> {
  const { transferId, movesControl } = work.transfer;
  if (!movesControl) return;
  await inRecords(ports, work, 'rotate', async (control, record, parties) => {
    const kind = credentialKind(record.ref, parties);
    if (kind !== undefined) {
      const { resourceId, receipt } = record;
      const arn = receipt?.replacementArn ?? record.ref.arn;
      await keepCredential(ports.tables, { transferId, resourceId, arn, kind, state: 'waiting' }, ports.clock.now());
    }
    await control.rotate(record, parties);
  });
}
