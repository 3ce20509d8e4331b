import { InvalidInputError, NotFoundError } from '../errors.js';
import type { Tables } from '../ports/tables.js';
import { cloudResourceTypes } from '../resource/cloud-resource.js';
import { ResourceLockedError } from '../resource/errors.js';
import type { OwnedResource } from '../resource/owned-resource.js';
import { readResources } from '../resource/owned-resource-store.js';
import { resolveOwners } from '../resource/resolve-owner.js';
import { splitIntoBatches } from '../transfer/manifest.js';
import type { ManifestEntry } from '../transfer/transfer.js';
import type { ListedResource } from './listing.js';

/** Most resources of one listing: what a browser may see of them fits one item. */
export const resourcesPerListingMax = 2_000;

/** A set of resources as it is now: the manifest in batches, and what a browser may see of it. */
export interface FrozenManifest {
  readonly batches: readonly (readonly ManifestEntry[])[];
  readonly entries: readonly ManifestEntry[];
  readonly resources: readonly ListedResource[];
}

/** Freezes resources of the seller; throws NotFoundError (foreign and unknown alike), ResourceLockedError, InvalidInputError. */
export async function freezeManifest(tables: Tables, seller: string, resourceIds: readonly string[]): Promise<FrozenManifest> {
  const ids = [...new Set(resourceIds)];
  if (ids.length === 0 || ids.length > resourcesPerListingMax) {
    const rule = `names 1 to ${resourcesPerListingMax} cloud resources`;
    throw new InvalidInputError([{ field: 'resourceIds', value: ids.length, rule, remedy: 'Split the set into several listings' }]);
  }
  const rows = await readResources(tables, ids);
  const resolved = await resolveOwners(tables, [...rows.values()]);
  const owned = new Map(resolved.filter((row) => row.owner === seller).map((row) => [row.resourceId, row]));
  const missing = ids.find((id) => !owned.has(id));
  if (missing !== undefined) throw new NotFoundError('cloud resource', missing);
  const locked = [...owned.values()].find((row) => row.lock !== undefined);
  if (locked !== undefined) throw new ResourceLockedError(`${locked.arn} is held by a transfer; list it again when that has ended.`);
  const batches = splitIntoBatches([...owned.values()].map(entryOf), cloudResourceTypes);
  const entries = batches.flat();
  return { batches, entries, resources: entries.flatMap(({ resourceId }) => listedOf(owned.get(resourceId))) };
}

function entryOf({ resourceId, arn, type, awsAccountId, region, hash }: OwnedResource): ManifestEntry {
  return { resourceId, arn, type, awsAccountId, region, hash };
}

function listedOf(row: OwnedResource | undefined): ListedResource[] {
  if (row === undefined) return [];
  const { type, region, size } = row;
  return [{ type, region, size }];
}
