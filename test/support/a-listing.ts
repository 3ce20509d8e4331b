import { createListing } from '../../domain/listing/create-listing.js';
import type { ListingTerms } from '../../domain/listing/listing.js';
import type { ListingDraft } from '../../domain/listing/make-revision.js';
import { publishListing } from '../../domain/listing/publish-listing.js';
import { type ApiWorld, sellerId } from './api-world.js';

/** Terms that move everything and leave nothing behind. */
export const someTerms: ListingTerms = {
  undoWindowSeconds: 0,
  movesControl: true,
  movesPayment: true,
  credentialChoices: {},
  bystanders: [],
  leftBehind: [],
};

/** The volume of the draft. */
export const volumeArn = 'arn:aws:ec2:eu-west-1:222222222222:volume/vol-1';
/** The bucket of the draft. */
export const bucketArn = 'arn:aws:s3:::orders';
/** The secret of the draft. */
export const secretArn = 'arn:aws:secretsmanager:eu-west-1:222222222222:secret:db-AbCdEf';

/** A draft over a volume, a bucket and a secret that the seller owns from now on. */
export async function aDraft(world: ApiWorld, change: Partial<ListingDraft> = {}): Promise<ListingDraft> {
  const resourceIds = [
    await world.own('secret', secretArn),
    await world.own('s3-bucket', bucketArn),
    await world.own('ebs-volume', volumeArn),
  ];
  return {
    title: 'Orders',
    description: 'A running shop',
    price: { amountMinor: 100_000n, currency: 'USD' },
    terms: someTerms,
    resourceIds,
    ...change,
  };
}

/** A draft listing of the seller's; answers its id. */
export async function aListing(world: ApiWorld, change: Partial<ListingDraft> = {}): Promise<string> {
  return (await createListing(world, sellerId, await aDraft(world, change))).listingId;
}

/** A published listing of the seller's; answers its id. */
export async function aPublishedListing(world: ApiWorld, change: Partial<ListingDraft> = {}): Promise<string> {
  const listingId = await aListing(world, change);
  await publishListing(world, { seller: sellerId, listingId, correlationId: 'cor_1' });
  return listingId;
}
