import type { StepProgress, Transfer, TransferReport, TransferView } from '../../console/src/generated/api.js';

/** A transfer as the service tells it: Northwind sells two cloud resources to Contoso for 1,200.00 USD; committed and completed. */
export function aToldTransfer(changes: Partial<Transfer> = {}): Transfer {
  return {
    transferId: 'trf_01',
    status: 'completed',
    fromCustomer: 'cus_seller',
    fromCustomerName: 'Northwind',
    toCustomer: 'cus_purchaser',
    toCustomerName: 'Contoso',
    movesControl: true,
    movesPayment: true,
    purchaseId: 'pur_01',
    listingId: 'lst_01',
    listingRevision: 1,
    listingTitle: 'Storefront',
    price: { amountMinor: '120000', currency: 'USD' },
    commission: { amountMinor: '6000', currency: 'USD' },
    undoWindowSeconds: 0,
    resourceCount: 2,
    batchCount: 1,
    manifestHash: 'hash',
    epoch: 1,
    attempt: 1,
    correlationId: 'cor_01',
    acceptedAt: '2026-11-23T10:00:00.000Z',
    deadline: '2026-11-23T11:00:00.000Z',
    cut: '2026-11-23T10:00:06.000Z',
    completedAt: '2026-11-23T10:00:09.000Z',
    ...changes,
  };
}

/** What a transfer does not have before its commit. */
export const uncommitted = { cut: undefined, completedAt: undefined } as const;

/** A step that is done, 1.2 s after it began. */
export function aStep(step: string, changes: Partial<StepProgress> = {}): StepProgress {
  const [startedAt, finishedAt] = ['2026-11-23T10:00:01.000Z', '2026-11-23T10:00:02.200Z'];
  return { step, epoch: 1, state: 'done', batchesDone: 1, startedAt, finishedAt, ...changes };
}

/** A transfer with the steps that have begun. */
export function aTransferView(changes: Partial<Transfer>, steps: readonly StepProgress[]): TransferView {
  return { transfer: aToldTransfer(changes), steps };
}

/** One cloud resource of a report: a bucket in which nothing changed. */
export function aReported(changes: Partial<TransferReport['resources'][number]> = {}): TransferReport['resources'][number] {
  return {
    resourceId: 'res_1',
    arn: 'arn:aws:s3:::assets',
    type: 's3-bucket',
    before: {},
    after: {},
    differences: [],
    residual: [],
    ...changes,
  };
}
