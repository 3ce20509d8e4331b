import type { Ports } from '../ports/ports.js';
import type { Write } from '../ports/tables.js';
import { writeIfHolds } from '../ports/write-if-holds.js';
import { ResourceLockedError } from '../resource/errors.js';
import type { OwnedResource } from '../resource/owned-resource.js';
import { readResources, resourceKey } from '../resource/owned-resource-store.js';
import { lockTag } from '../resource/ownership-tags.js';
import { inGroups, type ResourceGroup, refOf } from './resource-group.js';
import type { BatchWork } from './step-work.js';
import type { ManifestEntry, Transfer } from './transfer.js';

/**
 * Reserves the rows of a batch for this transfer, then marks the cloud resources; throws ResourceLockedError, which names all that stand in
 * the way. Rows are claimed one after the other in ARN order: of two batches that meet, one loses the first row they share and stops
 * before the next, so never do both lose by it. What the loser has claimed until then its undo gives back (unlock-resources.ts).
 */
export async function lockResources(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<void> {
  const { transferId } = work.transfer;
  const entries = [...work.entries].sort((a, b) => (a.arn < b.arn ? -1 : 1));
  for (const entry of entries) {
    if (!(await writeIfHolds(ports.tables, [claim(work.transfer, entry)]))) throw await refusal(ports, work.transfer, entries);
  }
  const act = ({ control, entries: group }: ResourceGroup) => control.tag(group.map(refOf), { [lockTag]: transferId });
  await inGroups(ports, work, work.entries, 'tag', act, false);
}

/** One row alone in its write: half the price of a row in a transaction, and a transaction over the batch would prove no more. */
function claim({ transferId, fromCustomer }: Transfer, entry: ManifestEntry): Write {
  return {
    act: 'update',
    key: resourceKey(entry.resourceId),
    set: { lock: transferId },
    when: [
      { attribute: 'owner', is: 'equal', value: fromCustomer },
      { attribute: 'lock', is: 'absent-or-equal', value: transferId },
    ],
  };
}

async function refusal(
  { tables }: Pick<Ports, 'tables'>,
  transfer: Transfer,
  entries: readonly ManifestEntry[],
): Promise<ResourceLockedError> {
  const ids = entries.map(({ resourceId }) => resourceId);
  const rows = await readResources(tables, ids);
  const refused = entries.filter(({ resourceId }) => !isFree(rows.get(resourceId), transfer)).map(({ arn }) => arn);
  return new ResourceLockedError(`Not the seller's, or held by another transfer: ${refused.join(', ')}.`);
}

function isFree(row: OwnedResource | undefined, { transferId, fromCustomer }: Transfer): boolean {
  return row?.owner === fromCustomer && (row.lock === undefined || row.lock === transferId);
}
