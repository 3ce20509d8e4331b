import type { Ports } from '../ports/ports.js';
import type { Write } from '../ports/tables.js';
import { writeIfHolds } from '../ports/write-if-holds.js';
import { resourceKey } from '../resource/owned-resource-store.js';
import { lockTag } from '../resource/ownership-tags.js';
import { inGroups, type ResourceGroup, refOf } from './resource-group.js';
import type { BatchWork } from './step-work.js';

/** Takes the lock tag and then the lock of the row away where they are this transfer's; safe twice, and safe without a lock. */
export async function unlockResources(ports: Pick<Ports, 'tables' | 'memberCloud'>, work: BatchWork): Promise<void> {
  const { transferId } = work.transfer;
  const act = ({ control, entries }: ResourceGroup) => control.untag(entries.map(refOf), { [lockTag]: transferId });
  // A lock that was cut off has marked some of them only.
  await inGroups(ports, work, work.entries, 'tag', act, false);
  for (const entry of work.entries) {
    const write: Write = {
      act: 'update',
      key: resourceKey(entry.resourceId),
      remove: ['lock', 'replacedBy'],
      when: [{ attribute: 'lock', is: 'equal', value: transferId }],
    };
    await writeIfHolds(ports.tables, [write]);
  }
}
