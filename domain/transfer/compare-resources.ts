import { stagedSidPrefix } from '../access/staged-policy.js';
import { ConveyanceError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import type { Found } from '../resource/cloud-resource.js';
import { ResourceNotFoundError } from '../resource/errors.js';
import { createdByTag, lockTag } from '../resource/ownership-tags.js';
import { keepOutcomes, type Outcome } from './access-record-store.js';
import { inRecords } from './in-records.js';
import type { BatchWork } from './step-work.js';

/** Something of ours is still on a resource after its undo. */
export class LeftoverError extends ConveyanceError {
  readonly code = 'Leftover';
}

/**
 * The last reading of an undo: keeps what is there now beside the record, so that the changes others made can be listed.
 * Throws LeftoverError when a mark of this transfer is still there.
 */
export async function compareResources(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<void> {
  const { transferId } = work.transfer;
  const leftovers: string[] = [];
  const outcomes: Outcome[] = [];
  await inRecords(ports, work, 'discover', async (control, record) => {
    const after = await control.discover(record.ref).catch(whenGone);
    if (!after) return;
    if (isMarked(after, transferId)) leftovers.push(record.ref.arn);
    outcomes.push({ record, after });
  });
  await keepOutcomes(ports.tables, work, outcomes);
  if (leftovers.length > 0) throw new LeftoverError(`Marks of ${transferId} are left on ${leftovers.join(', ')}.`);
}

function isMarked({ tags, marks = [] }: Found, transferId: string): boolean {
  const isOurs = (mark: string) => mark === transferId || mark.startsWith(stagedSidPrefix(transferId));
  return tags[lockTag] === transferId || tags[createdByTag] === transferId || marks.some(isOurs);
}

function whenGone(error: unknown): undefined {
  if (error instanceof ResourceNotFoundError) return undefined;
  throw error;
}
