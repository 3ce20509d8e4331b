import type { Instant } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import type { ItemValue } from '../ports/tables.js';
import { writeIfHolds } from '../ports/write-if-holds.js';
import { cloudResourceId, configurationHash, type Found } from './cloud-resource.js';
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
