import type { Item, ItemKey, Tables } from '../ports/tables.js';
import { cloudResourceId } from './cloud-resource.js';
import type { OwnedResource } from './owned-resource.js';

/** Key of a cloud resource's row. */
export function resourceKey(resourceId: string): ItemKey {
  return { table: 'resources', pk: resourceId, sk: 'resource' };
}

/** Key of the row of the cloud resource with this ARN. */
export function resourceKeyOfArn(arn: string): ItemKey {
  return resourceKey(cloudResourceId(arn));
}

/** The row as an item: attributes bear the names of the fields, so `owner`, `payers` and `lock` can be written and tested one by one. */
export function resourceItem(resource: OwnedResource): Item {
  return { pk: resource.resourceId, sk: 'resource', ...resource } as unknown as Item;
}

/** The row kept in an item. */
export function readResourceItem(item: Item): OwnedResource {
  const { pk: _pk, sk: _sk, ...resource } = item;
  return resource as unknown as OwnedResource;
}

/** The row as written (not resolved through its lock), or undefined. */
export async function readResource(tables: Tables, resourceId: string): Promise<OwnedResource | undefined> {
  const item = await tables.get(resourceKey(resourceId));
  return item === undefined ? undefined : readResourceItem(item);
}

/** The rows that exist, by resource id; any number of ids, in reads of 100. */
export async function readResources(tables: Tables, resourceIds: readonly string[]): Promise<ReadonlyMap<string, OwnedResource>> {
  const rows = new Map<string, OwnedResource>();
  for (let start = 0; start < resourceIds.length; start += 100) {
    const items = await tables.getMany(resourceIds.slice(start, start + 100).map(resourceKey));
    for (const item of items) rows.set(item.pk, readResourceItem(item));
  }
  return rows;
}
