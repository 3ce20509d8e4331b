import { itemsOf } from '../ports/items-of.js';
import type { Tables } from '../ports/tables.js';
import { readManifest, transferManifest } from '../transfer/manifest.js';
import { isCommitted, readTransfer } from '../transfer/transfer-store.js';
import type { OwnedResource } from './owned-resource.js';
import { readResources } from './owned-resource-store.js';
import { resolveOwners } from './resolve-owner.js';

const pagesMax = 100;
const resourcesPerPage = 1_000;

/**
 * Every resource the customer owns in this instant, at most 100,000: the index finds candidates, the rows are read again and resolved
 * through their locks, what is no longer the customer's is dropped and what is arriving (committed, row not yet rewritten) is added.
 */
export async function resourcesOfCustomer(tables: Tables, customerId: string): Promise<readonly OwnedResource[]> {
  const ids: string[] = [];
  const query = { table: 'resources', index: 'byOwner', partition: customerId, limit: resourcesPerPage } as const;
  for await (const { pk } of itemsOf(tables, query, pagesMax)) ids.push(pk);
  const candidates = [...new Set([...ids, ...(await arrivingResourceIds(tables, customerId))])];
  const rows = await resolveOwners(tables, [...(await readResources(tables, candidates)).values()]);
  return rows.filter((row) => row.owner === customerId);
}

const recentTransfersMax = 100;

/** Resources of transfers to the customer that are committed and not completed, among its 100 newest transfers. */
export async function arrivingResourceIds(tables: Tables, customerId: string): Promise<readonly string[]> {
  const { items } = await tables.query({
    table: 'transfers',
    index: 'byParty',
    partition: customerId,
    descending: true,
    limit: recentTransfersMax,
  });
  const ids: string[] = [];
  for (const { pk } of items) {
    const transfer = await readTransfer(tables, pk);
    if (transfer.toCustomer !== customerId || transfer.status === 'completed' || !isCommitted(transfer)) continue;
    const batches = await readManifest(tables, transferManifest(pk), transfer.batchCount);
    ids.push(...batches.flat().map((entry) => entry.resourceId));
  }
  return ids;
}
