import { generateKeyPairSync } from 'node:crypto';
import { currency, storefront } from '../../scripts/demo/world.js';
import type { DeployedMarket } from './deployed-market.js';
import { signingKey } from './deployed-people.js';
import { forgeToken } from './forge-token.js';
import type { RefusalIds } from './refusal-ids.js';

/** The same of a deployed market, with tokens that let nobody in. */
export interface RefusalWorld extends RefusalIds {
  readonly tokens: { readonly [name in 'expired' | 'otherClient' | 'otherKey' | 'identity' | 'readOnly']: string };
}

/** Sets up what is asked for in vain, and waits until nothing moves any more. */
export async function setRefusalWorld(market: DeployedMarket): Promise<RefusalWorld> {
  const { sellerId, purchaserId } = market.cast;
  const { strangerId } = market.people;
  const purchasersResource = await market.ownBucket('refusal-purchaser', purchaserId);
  const bucket = (name: string) => market.ownBucket(`refusal-${name}`);
  const resourceId = await bucket('own');
  const draft = await market.draft('Draft', [await bucket('draft')]);
  const published = await market.listed('Published', [await bucket('published')]);
  const withdrawn = await market.listed('Withdrawn', [await bucket('withdrawn')]);
  await market.must('seller', 'POST /api/listings/{listingId}/withdraw', { params: { listingId: withdrawn } });
  const sold = await market.listed('Sold', [await bucket('sold')]);
  const usedKey = 'refusal-key';
  const { body } = await market.must('purchaser', 'POST /api/purchases', { body: { listingId: sold, listingRevision: 1 }, key: usedKey });
  const { purchaseId = '', transferId = '' } = body;
  await market.rest(transferId);
  const page = await market.must('seller', 'GET /api/resources', { query: { limit: '1' } });
  await market.quiet();
  const ids = { resourceId, draft, published, withdrawn, sold, purchaseId, transferId, sellerId, purchaserId, strangerId };
  const programs = { serviceId: market.programs.sellersServiceId, purchasersResource };
  const named = { arn: 'arn:aws:s3:::refusal-own', sellersPage: page.body.next ?? '', usedKey };
  return { ...ids, ...programs, ...named, tokens: await falseTokens(market) };
}

/** Tokens that are right but for one thing. */
async function falseTokens(market: DeployedMarket): Promise<RefusalWorld['tokens']> {
  const { purchaser: good } = market.people.tokens;
  const key = signingKey(market.cloud.folder);
  const anHourAgo = Math.floor(Date.now() / 1000) - 3_600;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const another = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return {
    expired: forgeToken(good, { exp: anHourAgo }, key),
    otherClient: forgeToken(good, { client_id: 'another-client' }, key),
    otherKey: forgeToken(good, {}, another),
    identity: market.people.identityToken,
    readOnly: await market.people.limitedToken(['conveyance/read']),
  };
}

/** A good order for a bucket of the member account of the story. */
export function newListingOf(resourceIds: readonly string[], more: object = {}): object {
  return { title: 'Anything', price: { amountMinor: '1', currency }, resourceIds, ...more };
}

/** A good import into the account of the story. */
export function newImportFor(owner: string): object {
  return { awsAccountId: storefront.awsAccountId, owner, select: { kind: 'account' } };
}
