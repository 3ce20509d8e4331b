import type { CloudResource, Listing } from '../../../generated/api.js';
import type { Becomes } from '../../../shared/offer/credential-words.js';
import { resourceName } from '../../../shared/resource-name.js';

/** One cloud resource of a listing, as its seller knows it. */
export interface ListedRow {
  readonly resourceId: string;
  /** Its name, else what its ARN ends with, else its id. */
  readonly name: string;
  readonly arn?: string;
  readonly type?: string;
  readonly region?: string;
  readonly size?: string;
  /** What becomes of the credential in it; absent where it carries none. */
  readonly becomes?: Becomes;
}

/** The seller's cloud resources by id. */
export type KnownResources = ReadonlyMap<string, CloudResource>;

/** The seller's cloud resources by id. */
export function knownResources(resources: readonly CloudResource[] = []): KnownResources {
  return new Map(resources.map((one) => [one.resourceId, one]));
}

/** How its owner calls a cloud resource: by its name where that is known, else by its id. */
export function nameIn(known: KnownResources, resourceId: string): string {
  const row = known.get(resourceId);
  return row === undefined ? resourceId : resourceName(row);
}

/** Rows for ids, in their order; what is neither known nor in the listing's last revision is told by its id. */
export function listedRows(resourceIds: readonly string[], known: KnownResources, listing?: Listing): readonly ListedRow[] {
  const places = new Map(listing?.own?.resourceIds?.map((resourceId, place) => [resourceId, place]));
  return resourceIds.map((resourceId) => {
    const listed = listing?.resources[places.get(resourceId) ?? -1];
    const row = known.get(resourceId);
    const { type, region, size } = listed ?? row ?? {};
    const becomes = listed?.credential?.becomes;
    return { resourceId, name: nameIn(known, resourceId), arn: row?.arn, type, region, size, becomes };
  });
}

/** What is in a listing: by id where its seller is told the ids, else by place, counted from 1. */
export function rowsOfListing(listing: Listing, known: KnownResources): readonly ListedRow[] {
  const { resources, own } = listing;
  if (own?.resourceIds !== undefined) return listedRows(own.resourceIds, known, listing);
  return resources.map(({ type, region, size, credential }, place) => {
    const resourceId = `no. ${place + 1}`;
    return { resourceId, name: resourceId, type, region, size, becomes: credential?.becomes };
  });
}
