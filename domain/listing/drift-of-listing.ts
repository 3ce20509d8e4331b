import type { Instant } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import { readResources } from '../resource/owned-resource-store.js';
import { resolveOwners } from '../resource/resolve-owner.js';
import { cloudFindings } from '../transfer/rules/cloud-findings.js';
import { resourceIdOf } from '../transfer/rules/finding.js';
import { ownershipFindings } from '../transfer/rules/ownership-findings.js';
import type { ListingRevision } from './listing.js';
import type { OwnListing } from './own-listing.js';

/** A resource that is no longer what was listed: `Drifted`, `ResourceNotFound`, or `NotFound` when it is no longer the seller's. */
export interface DriftedResource {
  readonly resourceId: string;
  readonly code: string;
}

/** What was seen, and where the next reading goes on; the number of resources when all were read. */
export interface ListingDrift {
  readonly drifted: readonly DriftedResource[];
  readonly next: number;
}

const driftCodes: readonly string[] = ['Drifted', 'ResourceNotFound', 'NotFound'];

/** Findings that are enough to say that a listing is stale. */
const driftedMax = 100;

/**
 * Compares a listing's resources with its frozen manifest, by the rules of a preflight: their owners all at once, their configuration from
 * a position on, for as long as there is time. An account that gives no answer is no drift. Throws what a reading throws that may pass.
 */
export async function driftOfListing(
  ports: Pick<Ports, 'tables' | 'clock' | 'memberCloud'>,
  { listing, revision, entries }: OwnListing,
  reading: { readonly from: number; readonly until: Instant; readonly leaseUntil: Instant },
): Promise<ListingDrift> {
  const resourceIds = entries.map((entry) => entry.resourceId);
  const rows = await resolveOwners(ports.tables, [...(await readResources(ports.tables, resourceIds)).values()]);
  const owned = ownershipFindings({ resourceIds, rows: new Map(rows.map((row) => [row.resourceId, row])), seller: listing.seller });
  const proposal = { seller: listing.seller, resourceIds, entries, terms: termsOf(revision) };
  const { findings, next } = await cloudFindings(ports, proposal, { ...reading, findingsMax: Number.POSITIVE_INFINITY });
  const drifted = [...owned, ...findings]
    .filter(({ code }) => driftCodes.includes(code))
    .map((finding) => ({ resourceId: resourceIdOf(finding) ?? '', code: finding.code }));
  return { drifted: drifted.slice(0, driftedMax), next };
}

function termsOf({ terms: { accessGranted, bystanders, credentialChoices, leftBehind } }: ListingRevision) {
  return { accessGranted, bystanders, credentialChoices, leftBehind };
}
