import { ConditionFailedError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import type { Write } from '../ports/tables.js';
import { ResourceLockedError } from '../resource/errors.js';
import { resourceKey } from '../resource/owned-resource-store.js';
import { lockTag } from '../resource/ownership-tags.js';
import { inGroups, refOf } from './resource-group.js';
import type { BatchWork } from './step-work.js';

/** Reserves the rows of a batch for this transfer, all or none, then marks the cloud resources; throws ResourceLockedError. */
export async function lockResources(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<void> {
  const { transferId, fromCustomer } = work.transfer;
  const entries = [...work.entries].sort((a, b) => (a.arn < b.arn ? -1 : 1));
  const writes = entries.map(
    (entry): Write => ({
      act: 'update',
      key: resourceKey(entry.resourceId),
      set: { lock: transferId },
      when: [
        { attribute: 'owner', is: 'equal', value: fromCustomer },
        { attribute: 'lock', is: 'absent-or-equal', value: transferId },
      ],
    }),
  );
  try {
    await ports.tables.transact(writes);
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    const arns = error.failed.map((index) => entries[index]?.arn).join(', ');
    throw new ResourceLockedError(`Not the seller's, or held by another transfer: ${arns}.`, { cause: error });
  }
  await inGroups(ports, work, work.entries, 'tag', ({ control, entries: group }) =>
    control.tag(group.map(refOf), { [lockTag]: transferId }),
  );
}
