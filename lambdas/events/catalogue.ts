import type { EventType } from '../../domain/events/event-envelope.js';
import type { EventRow } from './schemas/event-row.js';
import { listingEvents } from './schemas/listings.js';
import { purchaseEvents } from './schemas/purchases.js';
import { transferEvents } from './schemas/transfers.js';

/**
 * Every event on the service's bus, each version with its schema and a sample. A version only ever gains optional fields; anything else
 * (a field gone, renamed or of another meaning) is a new row beside the old one, and both are sent while anybody may read the old one.
 */
export const catalogue: { readonly [type in EventType]: readonly EventRow[] } = { ...listingEvents, ...purchaseEvents, ...transferEvents };
