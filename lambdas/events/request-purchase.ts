import { requestPurchase } from '../../domain/listing/request-purchase.js';
import { queuedEventHandler } from '../wrappers/queued-event-handler.js';
import { purchaseRequested } from './schemas/purchases.js';

/** A purchase asked for over the bus is the same use case as over HTTP, for producers that may speak for the purchaser. */
export const handler = queuedEventHandler('RequestPurchase', purchaseRequested.schema, (ports, event, receivedAt) =>
  requestPurchase(ports, { source: event.source, replayName: event['replay-name'], ...event.detail, receivedAt }),
);
