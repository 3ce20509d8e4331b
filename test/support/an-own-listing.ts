import type { CloudResource, Listing } from '../../console/src/generated/api.js';

/** The secret in `anOwnListing`. */
export const listedSecret = aCloudResource({ resourceId: 'res_secret', type: 'secret', name: 'shop/database' });

/** A draft of a bucket and a secret as its seller is shown it. */
export function anOwnListing(change: Partial<Listing> = {}): Listing {
  return {
    listingId: 'lst_00000000000000000000000001',
    status: 'draft',
    seller: 'cus_00000000000000000000000001',
    sellerName: 'Northwind Shops',
    revision: 1,
    title: 'Storefront',
    description: 'Runs the shop.',
    price: { amountMinor: '120000', currency: 'USD' },
    terms: { undoWindowSeconds: 86_400, movesControl: true, movesPayment: true, asks: [] },
    resources: [
      { type: 's3-bucket', region: 'eu-west-1' },
      { type: 'secret', region: 'eu-west-1', credential: { becomes: 'rotate' } },
    ],
    resourceCount: 2,
    measuredCost: { measured: false },
    measuredFigures: { requests: { measured: false }, errors: { measured: false }, uptime: { measured: false } },
    createdAt: '2026-11-23T10:00:00.000Z',
    updatedAt: '2026-11-23T10:00:00.000Z',
    own: {
      terms: { credentialChoices: { [listedSecret.arn]: 'rotate' }, bystanders: ['203.0.113.0/24'], leftBehind: [] },
      resourceIds: ['res_bucket', listedSecret.resourceId],
    },
    ...change,
  };
}

/** One of a seller's own cloud resources, a bucket when nothing is said. */
export function aCloudResource(change: Partial<CloudResource> = {}): CloudResource {
  const { resourceId = 'res_bucket' } = change;
  return {
    resourceId,
    arn: `arn:aws:s3:::${resourceId.replace('res_', '')}-data`,
    type: 's3-bucket',
    awsAccountId: '222222222222',
    region: 'eu-west-1',
    owner: 'cus_00000000000000000000000001',
    payers: [],
    tags: {},
    links: [],
    discoveredAt: '2026-11-23T09:00:00.000Z',
    ...change,
  };
}
