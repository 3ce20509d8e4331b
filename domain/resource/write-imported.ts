import { ConditionFailedError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import type { ItemValue } from '../ports/tables.js';
import { type CloudResourceRef, cloudResourceId, configurationHash, type Found } from './cloud-resource.js';
import type { OwnedResource } from './owned-resource.js';
import { readResource, resourceItem, resourceKey } from './owned-resource-store.js';
import { foreignTags } from './ownership-tags.js';
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
  const row: OwnedResource = { ...ref, ...seen(found, now), resourceId, owner, payers: [{ payer: owner, from: now }] };
  try {
    await ports.tables.transact([{ act: 'put', table: 'resources', item: resourceItem(row), when: [{ attribute: 'pk', is: 'absent' }] }]);
    return { ref, resourceId, outcome: 'imported' };
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    return { ref, resourceId, outcome: await refresh(ports, row) };
  }
}

async function refresh({ tables }: Pick<Ports, 'tables'>, row: OwnedResource): Promise<ImportOutcome> {
  const { name, size, tags, links, hash, discoveredAt } = row;
  const set = { name, size, tags, links, hash, discoveredAt } as unknown as { readonly [attribute: string]: ItemValue | undefined };
  try {
    await tables.transact([
      {
        act: 'update',
        key: resourceKey(row.resourceId),
        set,
        when: [
          { attribute: 'owner', is: 'equal', value: row.owner },
          { attribute: 'lock', is: 'absent' },
        ],
      },
    ]);
    return 'refreshed';
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    const current = await readResource(tables, row.resourceId);
    const [resolved] = current === undefined ? [] : await resolveOwners(tables, [current]);
    return resolved?.owner === row.owner ? 'inTransfer' : 'alreadyOwned';
  }
}

function seen(found: Found, discoveredAt: string): Pick<OwnedResource, 'name' | 'size' | 'tags' | 'links' | 'hash' | 'discoveredAt'> {
  const { name, size, links } = found;
  return { name, size, links, tags: foreignTags(found.tags), hash: configurationHash(found), discoveredAt };
}
