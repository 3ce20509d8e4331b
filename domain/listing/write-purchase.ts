import { customerKey } from '../customer/customer-store.js';
import { outboxWrite } from '../events/outbox.js';
import { moneyToJson } from '../ledger/money.js';
import type { Ports } from '../ports/ports.js';
import type { Condition, Write } from '../ports/tables.js';
import { writeIfHolds } from '../ports/write-if-holds.js';
import { firstLineWrite, type NewAuditEntry } from '../transfer/audit-chain.js';
import { auditName } from '../transfer/audit-name.js';
import { acceptedDue } from '../transfer/due.js';
import type { Transfer } from '../transfer/transfer.js';
import { partyWrites, transferItem } from '../transfer/transfer-store.js';
import type { Purchase } from './listing.js';
import { listingKey } from './listing-store.js';
import type { PurchaseOrder } from './place-purchase.js';
import { purchaseClaimItem, purchaseItem } from './purchase-store.js';

/** What one purchase writes. */
export interface PurchaseToWrite {
  readonly order: Omit<PurchaseOrder, 'listingId' | 'listingRevision'>;
  readonly bodyHash: string;
  readonly purchase: Purchase;
  readonly transfer: Transfer;
}

const absent: readonly Condition[] = [{ attribute: 'pk', is: 'absent' }];

/** Listing, purchase, key, transfer with the first line of its audit record, and event in one transaction; false when a condition was false and nothing was written. */
export async function writePurchase({ tables, ids }: Pick<Ports, 'tables' | 'ids'>, writing: PurchaseToWrite): Promise<boolean> {
  const { purchaser, subject } = writing.order;
  const line = acceptedLine(writing, await auditName(tables, { customerId: purchaser, subject }));
  return writeIfHolds(tables, [...purchaseWrites(writing, ids.next('evt')), firstLineWrite(line)]);
}

function purchaseWrites({ order, bodyHash, purchase, transfer }: PurchaseToWrite, eventId: string): readonly Write[] {
  const { purchaseId, seller, purchaser, acceptedAt } = purchase;
  const claim = purchaseClaimItem(purchaser, order.idempotencyKey, { purchaseId, bodyHash });
  return [
    reserve(purchase),
    { act: 'put', table: 'marketplace', item: purchaseItem(purchase), when: absent },
    { act: 'put', table: 'marketplace', item: claim, when: absent },
    { act: 'put', table: 'transfers', item: transferItem(transfer, acceptedDue(acceptedAt)), when: absent },
    ...partyWrites(transfer),
    ...[seller, purchaser].map(
      (customerId): Write => ({
        act: 'check',
        key: customerKey(customerId),
        when: [{ attribute: 'standing', is: 'equal', value: 'good' }],
      }),
    ),
    acceptedEvent(purchase, order, eventId),
  ];
}

function acceptedLine({ purchase, transfer }: PurchaseToWrite, who: string): NewAuditEntry {
  const { transferId, fromCustomer, toCustomer, manifestHash, resourceCount, status, staying } = transfer;
  const { purchaseId, listingId, listingRevision, acceptedAt } = purchase;
  const bought = { purchaseId, listingId, listingRevision, fromCustomer, toCustomer, price: { ...moneyToJson(purchase.price) } };
  const detail = { ...bought, manifestHash, resourceCount, ...(staying && { staying: staying.map((one) => ({ ...one })) }) };
  return { transferId, at: acceptedAt, who, what: 'accepted', after: { status }, detail };
}

function reserve({ listingId, listingRevision, purchaseId, acceptedAt }: Purchase): Write {
  return {
    act: 'update',
    key: listingKey(listingId),
    set: { status: 'reserved', purchaseId, updatedAt: acceptedAt },
    when: [
      { attribute: 'status', is: 'equal', value: 'published' },
      { attribute: 'revision', is: 'equal', value: listingRevision },
    ],
  };
}

function acceptedEvent(purchase: Purchase, order: PurchaseToWrite['order'], eventId: string): Write {
  const { purchaseId, transferId, listingId, seller, purchaser, acceptedAt } = purchase;
  const metadata = {
    eventId,
    schemaVersion: 1,
    occurredAt: acceptedAt,
    correlationId: order.correlationId,
    ...(order.causationId !== undefined && { causationId: order.causationId }),
    idempotencyKey: order.idempotencyKey,
    customerIds: [seller, purchaser],
  } as const;
  return outboxWrite({ type: 'Purchase Accepted', metadata, data: { purchaseId, transferId, listingId } });
}
