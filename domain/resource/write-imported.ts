import type { Ports } from '../ports/ports.js';
import { writeIfHolds } from '../ports/write-if-holds.js';
import { type CloudResourceRef, cloudResourceId, type Found } from './cloud-resource.js';
import type { OwnedResource } from './owned-resource.js';
import { readResource, resourceItem } from './owned-resource-store.js';
import { discovered, refreshResource } from './refresh-resource.js';
import { resolveOwners } from './resolve-owner.js';

/** `imported`: a new row; `refreshed`: the owner's row, read anew; `inTransfer`: the owner's, but locked; `alreadyOwned`: somebody else's. */
export type ImportOutcome = 'imported' | 'refreshed' | 'inTransfer' | 'alreadyOwned';

/** Writes the row of one discovered resource; owner and payers of a row that exists stay as they are. */
export async function writeImported(
  ports: Pick<Ports, 'tables' | 'clock'>,
  owner: string,
  found: Found,
): Promise<{ readonly ref: CloudResourceRef; readonly resourceId: string; readonly outcome: ImportOutcome }> {
  const { ref } = found;
  const resourceId = cloudResourceId(ref.arn);
  const now = ports.clock.now();
  const row: OwnedResource = { ...ref, ...discovered(found, now), resourceId, owner, payers: [{ payer: owner, from: now }] };
  const isNew = await writeIfHolds(ports.tables, [
    { act: 'put', table: 'resources', item: resourceItem(row), when: [{ attribute: 'pk', is: 'absent' }] },
  ]);
  return { ref, resourceId, outcome: isNew ? 'imported' : await refresh(ports, owner, found) };
}

async function refresh(ports: Pick<Ports, 'tables' | 'clock'>, owner: string, found: Found): Promise<ImportOutcome> {
  if (await refreshResource(ports, owner, found)) return 'refreshed';
  const current = await readResource(ports.tables, cloudResourceId(found.ref.arn));
  const [resolved] = current === undefined ? [] : await resolveOwners(ports.tables, [current]);
  return resolved?.owner === owner ? 'inTransfer' : 'alreadyOwned';
}
