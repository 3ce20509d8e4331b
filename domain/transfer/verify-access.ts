import type { Ports } from '../ports/ports.js';
import type { Found } from '../resource/cloud-resource.js';
import { lockTag } from '../resource/ownership-tags.js';
import { writeImported } from '../resource/write-imported.js';
import { keepOutcomes, type Outcome } from './access-record-store.js';
import { ResidualAccessOpenError } from './errors.js';
import { handOverRows } from './hand-over-rows.js';
import { type HeldRows, readHeld } from './held-rows.js';
import { inRecords } from './in-records.js';
import { inGroups, type ResourceGroup, refOf } from './resource-group.js';
import { type BatchWork, isFirstRun } from './step-work.js';
import { verifyRoundsMax } from './transfer.js';

/**
 * Decides for every resource of the batch what the former owner has left, and keeps it. When nothing is open the batch is handed over:
 * the lock tags go, then the rows, which say what is there now. Answers how many ways are still open, for which it is switched
 * again; throws ResidualAccessOpenError when they are open after the last round. A batch that is handed over already is left alone.
 */
export async function verifyAccess(
  ports: Pick<Ports, 'tables' | 'clock' | 'memberCloud'>,
  work: BatchWork,
): Promise<{ readonly open: number }> {
  const held = await readHeld(ports.tables, work);
  if (held.entries.length === 0) return { open: 0 };
  const verified = await verifyRecords(ports, work);
  await keepOutcomes(ports.tables, work, verified);
  const open = verified.flatMap(({ residual = [] }) => residual.filter((access) => access.state === 'open'));
  if (open.length > 0 && work.runs >= verifyRoundsMax) {
    throw new ResidualAccessOpenError(`Still open after ${work.runs} rounds: ${open.map((o) => `${o.arn} ${o.what}`).join('; ')}.`);
  }
  if (open.length === 0) await handOver(ports, work, held, verified);
  return { open: open.length };
}

async function verifyRecords(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<readonly Verified[]> {
  const verified: Verified[] = [];
  await inRecords(ports, work, 'verify', async (control, record, parties) => {
    const after = await control.discover(record.ref);
    const residual = work.transfer.movesControl ? await control.verify(record, parties, after) : [];
    const { replacementArn } = record.receipt ?? {};
    const isReplaced = work.transfer.movesControl && replacementArn !== undefined;
    const replacement = isReplaced ? await control.discover({ ...record.ref, arn: replacementArn }) : undefined;
    verified.push({ record, after, residual, ...(replacement && { replacement }) });
  });
  return verified;
}

/**
 * What replaced a shared resource gets its row first: once the batch is handed over no later run looks at it again. Under the lock tags one
 * call serves a whole batch; a run before this one may have taken them away already, and ARNs are listed.
 */
async function handOver(
  ports: Pick<Ports, 'tables' | 'clock' | 'memberCloud'>,
  work: BatchWork,
  { rows, entries }: HeldRows,
  verified: readonly Verified[],
): Promise<void> {
  const { transferId, toCustomer } = work.transfer;
  for (const { replacement } of verified) if (replacement) await writeImported(ports, toCustomer, replacement);
  const unlock = ({ control, entries: group }: ResourceGroup) => control.untag(group.map(refOf), { [lockTag]: transferId });
  await inGroups(ports, work, entries, 'tag', unlock, isFirstRun(work));
  const found = new Map(verified.map(({ record, after }) => [record.resourceId, after]));
  await handOverRows(ports, work, [...rows.values()], found);
}

interface Verified extends Outcome {
  /** What moves in its place. */
  readonly replacement?: Found;
}
