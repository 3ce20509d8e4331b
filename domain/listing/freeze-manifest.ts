import { InvalidInputError } from '../errors.js';
import type { Tables } from '../ports/tables.js';
import { cloudResourceTypes } from '../resource/cloud-resource.js';
import type { OwnedResource } from '../resource/owned-resource.js';
import { readResources } from '../resource/owned-resource-store.js';
import { resolveOwners } from '../resource/resolve-owner.js';
import { splitIntoBatches } from '../transfer/manifest.js';
import { ownershipFindings } from '../transfer/rules/ownership-findings.js';
import { refuse } from '../transfer/rules/refuse.js';
import type { ManifestEntry } from '../transfer/transfer.js';
import { listedCredential } from './listed-credential.js';
import type { ListedResource, ListingTerms } from './listing.js';

/** Most resources of one listing: what a browser may see of them fits one item. */
export const resourcesPerListingMax = 2_000;

/** A set of resources as it is now: the manifest in batches, and what a browser may see of it. */
export interface FrozenManifest {
  readonly batches: readonly (readonly ManifestEntry[])[];
  readonly entries: readonly ManifestEntry[];
  readonly resources: readonly ListedResource[];
}

/** Freezes resources of the seller; throws NotFoundError (foreign and unknown alike), ResourceLockedError, InvalidInputError. */
export async function freezeManifest(
  tables: Tables,
  seller: string,
  resourceIds: readonly string[],
  terms: Pick<ListingTerms, 'credentialChoices' | 'movesControl'>,
): Promise<FrozenManifest> {
  const ids = listable(resourceIds);
  const rows = await rowsOf(tables, ids);
  refuse(ownershipFindings({ resourceIds: ids, rows, seller }));
  const batches = splitIntoBatches([...rows.values()].map(entryOf), cloudResourceTypes);
  const entries = batches.flat();
  return { batches, entries, resources: entries.map((entry) => listedOf(entry, rows.get(entry.resourceId)?.size, terms)) };
}

/** The lines that a listing would have of what is the seller's among these, in its order; throws InvalidInputError. */
export async function freezableEntries(tables: Tables, seller: string, resourceIds: readonly string[]): Promise<readonly ManifestEntry[]> {
  const rows = await rowsOf(tables, listable(resourceIds));
  const owned = [...rows.values()].filter((row) => row.owner === seller);
  return owned.length === 0 ? [] : splitIntoBatches(owned.map(entryOf), cloudResourceTypes).flat();
}

function listable(resourceIds: readonly string[]): readonly string[] {
  const ids = [...new Set(resourceIds)];
  if (ids.length > 0 && ids.length <= resourcesPerListingMax) return ids;
  const rule = `names 1 to ${resourcesPerListingMax} cloud resources`;
  throw new InvalidInputError([{ field: 'resourceIds', value: ids.length, rule, remedy: 'Split the set into several listings' }]);
}

async function rowsOf(tables: Tables, ids: readonly string[]): Promise<ReadonlyMap<string, OwnedResource>> {
  const rows = await resolveOwners(tables, [...(await readResources(tables, ids)).values()]);
  return new Map(rows.map((row) => [row.resourceId, row]));
}

function entryOf({ resourceId, arn, type, awsAccountId, region, hash }: OwnedResource): ManifestEntry {
  return { resourceId, arn, type, awsAccountId, region, hash };
}

function listedOf(entry: ManifestEntry, size: string | undefined, terms: Parameters<typeof listedCredential>[1]): ListedResource {
  return { type: entry.type, region: entry.region, size, credential: listedCredential(entry, terms) };
}
