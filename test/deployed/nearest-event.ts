import type { RefusalIds } from '../support/refusal-ids.js';

/** What a case puts on the bus; the sender completes it with ids and instants. */
export interface AttemptedEvent {
  readonly source: string;
  readonly type: string;
  readonly data: { readonly [field: string]: unknown };
  readonly customerIds: readonly string[];
  /** Seconds before it is sent at which it says that it occurred; default 0. */
  readonly ageSeconds?: number;
  /** Set as by an archive that plays it again. */
  readonly replayed?: boolean;
}

/** The nearest that the bus has to a request, and the code of the dead letter it becomes. */
export interface BusAttempt {
  readonly what: string;
  readonly code: string;
  readonly event: (ids: RefusalIds) => AttemptedEvent;
}

type Tenant = 'strangerId' | 'sellerId' | 'purchaserId';
type Offer = 'draft' | 'withdrawn' | 'published';

const marketplace = 'conveyance.marketplace';

function order(ids: RefusalIds, offer: Offer, purchaser: Tenant): AttemptedEvent {
  const data = { listingId: ids[offer], listingRevision: 1, purchaser: ids[purchaser] };
  return { source: marketplace, type: 'Purchase Requested', data, customerIds: [ids[purchaser]] };
}

/** The bus only orders: what cannot be read there is ordered, from a listing that is nobody's business. */
export function orders(offer: 'draft' | 'withdrawn', purchaser: Tenant = 'strangerId'): BusAttempt {
  const event = (ids: RefusalIds) => order(ids, offer, purchaser);
  return { what: `orders the ${offer} for ${purchaser}`, code: 'NotFound', event };
}

/** An order in another tenant's name, for whom the event does not say to speak. */
export function speaksFor(tenant: Tenant): BusAttempt {
  const event = (ids: RefusalIds) => ({ ...order(ids, 'published', tenant), customerIds: [ids.strangerId] });
  return { what: `orders for ${tenant} and says to concern the stranger`, code: 'ProducerNotAllowed', event };
}

/** An order of somebody whom nobody has made a producer. */
export function isNobody(purchaser: Tenant = 'purchaserId'): BusAttempt {
  const event = (ids: RefusalIds) => ({ ...order(ids, 'published', purchaser), source: 'evil.example' });
  return { what: `orders for ${purchaser} as evil.example`, code: 'UnknownProducer', event };
}

/** A producer that tells what only the service itself may tell. */
export function tells(type: string, name: string, key: Exclude<keyof RefusalIds, 'usedKey'>): BusAttempt {
  const event = (ids: RefusalIds) => ({ source: marketplace, type, data: { [name]: ids[key] }, customerIds: [ids.sellerId] });
  return { what: `tells ${type} of ${key}`, code: 'ProducerNotAllowed', event };
}

/** An order that names somebody in a field it does not have. */
export function smuggles(field: string, tenant: Tenant): BusAttempt {
  const event = (ids: RefusalIds) => {
    const good = order(ids, 'published', 'strangerId');
    return { ...good, data: { ...good.data, [field]: ids[tenant] } };
  };
  return { what: `orders with a field ${field}`, code: 'InvalidInput', event };
}

/** A good order, played again by an archive. */
export const replays: BusAttempt = {
  what: 'plays an order again',
  code: 'EventReplayed',
  event: (ids) => ({ ...order(ids, 'published', 'purchaserId'), replayed: true }),
};

/** A good order of the day before yesterday. */
export const comesLate: BusAttempt = {
  what: 'orders as of two days ago',
  code: 'EventLate',
  event: (ids) => ({ ...order(ids, 'published', 'purchaserId'), ageSeconds: 172_800 }),
};
