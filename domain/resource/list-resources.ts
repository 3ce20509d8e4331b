import type { Ports } from '../ports/ports.js';
import type { Page } from '../ports/tables.js';
import type { CloudResourceType } from './cloud-resource.js';
import type { OwnedResource } from './owned-resource.js';
import { readResources } from './owned-resource-store.js';
import { resolveOwners } from './resolve-owner.js';
import { arrivingResourceIds } from './resources-of-customer.js';

/** Which of one's resources to list; a page may hold fewer than `limit`, or none, and still have a next one. */
export interface ResourceFilter {
  readonly type?: CloudResourceType;
  readonly arn?: string;
  readonly tagKey?: string;
  readonly tagValue?: string;
}

/** A page of what the customer owns in this instant, in ARN order; what has just arrived through a transfer comes first. */
export async function listResources(
  { tables }: Pick<Ports, 'tables'>,
  customerId: string,
  filter: ResourceFilter,
  page: { readonly limit: number; readonly after?: string },
): Promise<Page<OwnedResource>> {
  const found = await tables.query({ table: 'resources', index: 'byOwner', partition: customerId, sortPrefix: filter.arn, ...page });
  const arriving = page.after === undefined ? await arrivingResourceIds(tables, customerId) : [];
  const ids = [...new Set([...arriving, ...found.items.map(({ pk }) => pk)])];
  const rows = await readResources(tables, ids);
  const resolved = await resolveOwners(
    tables,
    ids.flatMap((id) => rows.get(id) ?? []),
  );
  return { ...found, items: resolved.filter((row) => row.owner === customerId && matches(row, filter)) };
}

function matches(row: OwnedResource, { type, arn, tagKey, tagValue }: ResourceFilter): boolean {
  if (type !== undefined && row.type !== type) return false;
  if (arn !== undefined && row.arn !== arn) return false;
  if (tagKey === undefined) return true;
  const value = row.tags[tagKey];
  return value !== undefined && (tagValue === undefined || value === tagValue);
}
