import { ConveyanceError } from '../errors.js';
import { outboxWrite } from '../events/outbox.js';
import { plusSeconds } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import type { Write } from '../ports/tables.js';
import { writeIfHolds } from '../ports/write-if-holds.js';
import { type DriftedResource, driftOfListing } from './drift-of-listing.js';
import type { Listing } from './listing.js';
import { checkedTo, checkGroup, checkKey, checkWrite } from './listing-check.js';
import { cardKey, listingKey, readListing } from './listing-store.js';
import { readOwnListing } from './own-listing.js';

/** Listings looked at in one run; what is left waits at the head of the queue. */
export const listingsPerRunMax = 50;

/** Within the five minutes of a run: the last reading is begun, the last call is sent. */
const beginSeconds = 200;
const sendSeconds = 270;

type CheckPorts = Pick<Ports, 'tables' | 'clock' | 'ids' | 'memberCloud'>;

/**
 * Looks at listings on the marketplace, the longest unchecked first, and takes off it what is no longer as it was listed. A listing too large
 * for what is left of the run goes on in the next one; one whose account gives no answer is looked at again in its turn.
 * Answers the ids of those that became stale.
 */
export async function checkListings(ports: CheckPorts): Promise<readonly string[]> {
  const startedAt = ports.clock.now();
  const until = plusSeconds(startedAt, beginSeconds);
  const { items } = await ports.tables.query({ table: 'marketplace', index: 'byGroup', partition: checkGroup, limit: listingsPerRunMax });
  const stale: string[] = [];
  for (const { pk } of items) {
    if (ports.clock.now() >= until) break;
    if (await checkListing(ports, pk, { until, leaseUntil: plusSeconds(startedAt, sendSeconds) })) stale.push(pk);
  }
  return stale;
}

async function checkListing(ports: CheckPorts, listingId: string, times: { readonly until: string; readonly leaseUntil: string }) {
  const listing = await readListing(ports.tables, listingId);
  if (listing.status !== 'published') return passOver(ports, listing);
  const own = await readOwnListing(ports.tables, listing.seller, listingId);
  const from = checkedTo(await ports.tables.get(checkKey(listingId)));
  const drift = await unlessRefused(driftOfListing(ports, own, { ...times, from: from < own.entries.length ? from : 0 }));
  if (drift !== undefined && drift.drifted.length > 0) return makeStale(ports, own.listing, drift.drifted);
  const next = drift === undefined ? from : drift.next;
  await ports.tables.transact([checkWrite({ listingId, checkedAt: ports.clock.now(), from: next < own.entries.length ? next : 0 })]);
  return false;
}

/** One that is being bought may come back; the others left the marketplace, and take their card from the browse index. */
async function passOver({ tables, clock }: Pick<Ports, 'tables' | 'clock'>, { listingId, status }: Listing): Promise<false> {
  const gone: Write[] = [
    { act: 'check', key: listingKey(listingId), when: [{ attribute: 'status', is: 'equal', value: status }] },
    { act: 'delete', key: cardKey(listingId) },
    { act: 'delete', key: checkKey(listingId) },
  ];
  const comesBack = status === 'reserved';
  await writeIfHolds(tables, comesBack ? [checkWrite({ listingId, checkedAt: clock.now(), from: 0 })] : gone);
  return false;
}

/** False when it was bought, revised or withdrawn at the same moment. */
async function makeStale({ tables, clock, ids }: CheckPorts, listing: Listing, drifted: readonly DriftedResource[]): Promise<boolean> {
  const { listingId, seller, revision } = listing;
  const occurredAt = clock.now();
  const metadata = {
    eventId: ids.next('evt'),
    schemaVersion: 1,
    occurredAt,
    correlationId: ids.next('cor'),
    customerIds: [seller],
  } as const;
  const data = { listingId, listingRevision: revision, drifted: drifted.map(({ resourceId, code }) => ({ resourceId, code })) };
  return writeIfHolds(tables, [
    {
      act: 'update',
      key: listingKey(listingId),
      set: { status: 'stale', updatedAt: occurredAt },
      when: [
        { attribute: 'status', is: 'equal', value: 'published' },
        { attribute: 'revision', is: 'equal', value: revision },
      ],
    },
    { act: 'delete', key: cardKey(listingId) },
    { act: 'delete', key: checkKey(listingId) },
    outboxWrite({ type: 'Listing Stale', metadata, data }),
  ]);
}

/** Undefined when the reading failed by name: one listing that cannot be read must not keep the others waiting. */
async function unlessRefused<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ConveyanceError) return undefined;
    throw error;
  }
}
