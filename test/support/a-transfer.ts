import type { Transfer } from '../../domain/transfer/transfer.js';

/** A transfer that is being prepared: cus_seller sells to cus_purchaser for 1,000.00 USD, commission 50.00, deadline in an hour. */
export function aTransfer(changes: Partial<Transfer> = {}): Transfer {
  const transferId = changes.transferId ?? 'trf_01TRANSFER';
  return {
    transferId,
    status: 'preparing',
    fromCustomer: 'cus_seller',
    toCustomer: 'cus_purchaser',
    movesControl: true,
    movesPayment: true,
    purchaseId: transferId.replace('trf_', 'pur_'),
    listingId: 'lst_01LISTING',
    listingRevision: 1,
    price: { amountMinor: 100_000n, currency: 'USD' },
    commission: { amountMinor: 5_000n, currency: 'USD' },
    undoWindowSeconds: 0,
    credentialChoices: {},
    bystanders: [],
    leftBehind: [],
    manifestHash: 'hash',
    resourceCount: 1,
    batchCount: 1,
    epoch: 1,
    attempt: 1,
    executionName: transferId,
    correlationId: 'cor_01',
    acceptedAt: '2026-11-23T10:00:00.000Z',
    deadline: '2026-11-23T11:00:00.000Z',
    ...changes,
  };
}
