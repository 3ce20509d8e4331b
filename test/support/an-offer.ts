import type { Finding, Listing, Preflight } from '../../console/src/generated/api.js';

/** A published listing as a purchaser is shown it: a bucket, two secrets and a volume. */
export function anOffer(change: Partial<Listing> = {}): Listing {
  return {
    listingId: 'lst_00000000000000000000000001',
    status: 'published',
    seller: 'cus_00000000000000000000000001',
    sellerName: 'Northwind Shops',
    revision: 3,
    title: 'Storefront',
    description: 'Runs the shop.',
    price: { amountMinor: '120000', currency: 'USD' },
    terms: { undoWindowSeconds: 86_400, movesControl: true, movesPayment: true, asks: ['res_asked'] },
    resources: [
      { type: 's3-bucket', region: 'eu-west-1' },
      { type: 'secret', region: 'eu-west-1', credential: { becomes: 'ask', resourceId: 'res_asked' } },
      { type: 'secret', region: 'eu-west-1', credential: { becomes: 'keep' } },
      { type: 'ebs-volume', region: 'eu-central-1', size: '20 GiB gp3' },
    ],
    resourceCount: 4,
    measuredCost: { measured: false },
    measuredFigures: { requests: { measured: false }, errors: { measured: false }, uptime: { measured: false } },
    createdAt: '2026-11-23T10:00:00.000Z',
    updatedAt: '2026-11-23T10:00:00.000Z',
    ...change,
  };
}

/** A warning of one cloud resource, as a purchaser is shown it. */
export function aFinding(change: Partial<Finding> = {}): Finding {
  return {
    severity: 'warning',
    code: 'ValueKept',
    resource: { position: 2, type: 'secret' },
    whoMustAct: 'purchaser',
    detail: 'The value is kept.',
    remedy: 'Put a value of your own after the transfer.',
    ...change,
  };
}

/** One answer of a preflight, the whole of it when nothing is said. */
export function aPreflight(change: Partial<Preflight> = {}): Preflight {
  return {
    passes: true,
    complete: true,
    findings: [],
    checkedAt: '2026-11-23T10:00:00.000Z',
    resourceCount: 4,
    read: { from: 0, to: 4 },
    ...change,
  };
}
