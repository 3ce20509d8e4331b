import { itemsOf } from '../ports/items-of.js';
import type { Tables } from '../ports/tables.js';
import type { OwnedResource } from './owned-resource.js';
import { readResources } from './owned-resource-store.js';
import { resolveOwners } from './resolve-owner.js';

const pagesMax = 100;
const resourcesPerPage = 1_000;

/** Every imported resource of an AWS account as it is owned in this instant, whosever it is, at most 100,000. */
export async function resourcesOfAccount(tables: Tables, awsAccountId: string): Promise<readonly OwnedResource[]> {
  const ids: string[] = [];
  const query = { table: 'resources', index: 'byAccount', partition: awsAccountId, limit: resourcesPerPage } as const;
  for await (const { pk } of itemsOf(tables, query, pagesMax)) ids.push(pk);
  return resolveOwners(tables, [...(await readResources(tables, ids)).values()]);
}
