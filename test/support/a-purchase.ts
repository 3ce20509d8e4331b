import type { Purchase } from '../../domain/listing/listing.js';

/** A purchase by cus_purchaser from cus_seller for 1,200.00 USD. */
export function aPurchase(change: Partial<Purchase> = {}): Purchase {
  return {
    purchaseId: 'pur_1',
    listingId: 'lst_1',
    listingRevision: 1,
    seller: 'cus_seller',
    purchaser: 'cus_purchaser',
    price: { amountMinor: 120_000n, currency: 'USD' },
    status: 'accepted',
    transferId: 'trf_1',
    acceptedAt: '2026-11-23T10:00:00.000Z',
    ...change,
  };
}
