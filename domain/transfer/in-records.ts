import type { Parties } from '../access/parties.js';
import type { Ports } from '../ports/ports.js';
import type { ResourceControl } from '../ports/resource-control.js';
import { ResourceNotFoundError } from '../resource/errors.js';
import { type KeptRecord, readRecords } from './access-record-store.js';
import { inGroups, type ResourceGroup } from './resource-group.js';
import type { BatchWork } from './step-work.js';

type RecordAct = (control: ResourceControl, record: KeptRecord, parties: Parties) => Promise<void>;

/** Acts on every recorded resource of the batch; one that no longer exists has nothing left to act on. */
export async function inRecords(
  ports: Pick<Ports, 'tables' | 'memberCloud'>,
  work: BatchWork,
  verb: 'unstage' | 'rotate' | 'discard' | 'discover' | 'verify',
  act: RecordAct,
): Promise<void> {
  const records = await readRecords(ports.tables, work);
  const recorded = work.entries.filter((entry) => records.has(entry.resourceId));
  const actOnGroup = async ({ control, parties, entries }: ResourceGroup) => {
    for (const entry of entries) {
      const record = records.get(entry.resourceId);
      if (record) await act(control, record, parties).catch(ignoreMissing(verb));
    }
  };
  // An undo that was walked to its end before has taken lock tags away, whichever of its rungs had failed.
  const locked = work.transfer.needsOperatorFrom !== 'undoing';
  await inGroups(ports, work, recorded, verb, actOnGroup, locked);
}

function ignoreMissing(verb: string): (error: unknown) => void {
  return (error) => {
    const undoing = verb === 'unstage' || verb === 'discard';
    if (!(undoing && error instanceof ResourceNotFoundError)) throw error;
  };
}
