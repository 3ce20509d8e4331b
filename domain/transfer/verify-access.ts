import type { Ports } from '../ports/ports.js';
import type { ResourceControl } from '../ports/resource-control.js';
import type { Found } from '../resource/cloud-resource.js';
import type { OwnedResource } from '../resource/owned-resource.js';
import { readResources } from '../resource/owned-resource-store.js';
import { isUpToDate, refreshResource } from '../resource/refresh-resource.js';
import { writeImported } from '../resource/write-imported.js';
import { type KeptRecord, keepOutcomes, type Outcome } from './access-record-store.js';
import { ResidualAccessOpenError } from './errors.js';
import { inRecords } from './in-records.js';
import type { BatchWork } from './step-work.js';
import { type Transfer, verifyRoundsMax } from './transfer.js';

/**
 * Decides for every resource of the batch what the former owner has left, and keeps it with what is there now, on the row too.
 * Answers how many ways are still open; throws ResidualAccessOpenError when they are still open after the last round.
 */
export async function verifyAccess(
  ports: Pick<Ports, 'tables' | 'clock' | 'memberCloud'>,
  work: BatchWork,
): Promise<{ readonly open: number }> {
  const outcomes: Outcome[] = [];
  const { movesControl } = work.transfer;
  const ids = work.entries.map(({ resourceId }) => resourceId);
  const rows = await readResources(ports.tables, ids);
  await inRecords(ports, work, 'verify', async (control, record, parties) => {
    const after = await control.discover(record.ref);
    await keepRows(ports, { control, record, after, row: rows.get(record.resourceId) }, work.transfer);
    const residual = movesControl ? await control.verify(record, parties, after) : [];
    outcomes.push({ record, after, residual });
  });
  await keepOutcomes(ports.tables, work, outcomes);
  const open = outcomes.flatMap(({ residual = [] }) => residual.filter((access) => access.state === 'open'));
  if (open.length > 0 && work.runs >= verifyRoundsMax) {
    throw new ResidualAccessOpenError(`Still open after ${work.runs} rounds: ${open.map((o) => `${o.arn} ${o.what}`).join('; ')}.`);
  }
  return { open: open.length };
}

interface Verified {
  readonly control: ResourceControl;
  readonly record: KeptRecord;
  readonly after: Found;
  readonly row: OwnedResource | undefined;
}

/** Brings the rows up to what is there now, so that the new owner can list at once; what replaced a shared resource gets a row of its own. */
async function keepRows(
  ports: Pick<Ports, 'tables' | 'clock'>,
  { control, record, after, row }: Verified,
  transfer: Transfer,
): Promise<void> {
  const { replacementArn } = record.receipt ?? {};
  const moved = transfer.movesControl && replacementArn === undefined;
  if (!row || !isUpToDate(row, after)) await refreshResource(ports, moved ? transfer.toCustomer : transfer.fromCustomer, after);
  if (!transfer.movesControl || replacementArn === undefined) return;
  await writeImported(ports, transfer.toCustomer, await control.discover({ ...record.ref, arn: replacementArn }));
}
