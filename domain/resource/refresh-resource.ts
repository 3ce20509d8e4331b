import type { Instant } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import type { ItemValue } from '../ports/tables.js';
import { writeIfHolds } from '../ports/write-if-holds.js';
import { canonicalJson, cloudResourceId, configurationHash, type Found, type JsonObject } from './cloud-resource.js';
import type { OwnedResource } from './owned-resource.js';
import { resourceKey } from './owned-resource-store.js';
import { foreignTags } from './ownership-tags.js';

/** What a row keeps of a discovery. */
export function discovered(
  found: Found,
  discoveredAt: Instant,
): Pick<OwnedResource, 'name' | 'size' | 'tags' | 'links' | 'hash' | 'discoveredAt'> {
  const { name, size, links } = found;
  return { name, size, links, tags: foreignTags(found.tags), hash: configurationHash(found), discoveredAt };
}

/** True when a row says all of a discovery already, but for its instant: writing it again would change nothing that anybody acts on. */
export function isUpToDate(row: OwnedResource, found: Found): boolean {
  const renewed = { ...row, ...discovered(found, row.discoveredAt) };
  return canonicalJson(renewed as unknown as JsonObject) === canonicalJson(row as unknown as JsonObject);
}

/** Brings the row of the owner's resource up to what was discovered, so that it can be listed; false when it is not the owner's, or held. */
export async function refreshResource({ tables, clock }: Pick<Ports, 'tables' | 'clock'>, owner: string, found: Found): Promise<boolean> {
  const set = discovered(found, clock.now()) as unknown as { readonly [attribute: string]: ItemValue | undefined };
  return writeIfHolds(tables, [
    {
      act: 'update',
      key: resourceKey(cloudResourceId(found.ref.arn)),
      set,
      when: [
        { attribute: 'owner', is: 'equal', value: owner },
        { attribute: 'lock', is: 'absent' },
      ],
    },
  ]);
}
