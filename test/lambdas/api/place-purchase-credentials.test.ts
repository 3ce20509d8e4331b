import { describe, expect, test } from '@jest/globals';
import { requestPurchase } from '../../../domain/listing/request-purchase.js';
import { cloudResourceId } from '../../../domain/resource/cloud-resource.js';
import { canary } from '../../../scripts/support/canary.js';
import { aPublishedListing, secretArn, someTerms } from '../../support/a-listing.js';
import { aPurchaseEvent } from '../../support/a-purchase-event.js';
import { ApiWorld } from '../../support/api-world.js';
import { keptText } from '../../support/credential-world.js';
import { transfersOf } from '../../support/purchase-door.js';

const asked = cloudResourceId(secretArn);
const given = canary('given');

/** A published listing that asks for the new value of its secret. */
async function askedWorld({ credited = true } = {}) {
  const world = await ApiWorld.start();
  if (credited) await world.credit();
  const listingId = await aPublishedListing(world, { terms: { ...someTerms, credentialChoices: { [secretArn]: 'ask' } } });
  const buy = (credentialValues?: object, key?: string) =>
    world.call('purchaser', 'POST /api/purchases', {
      body: { listingId, listingRevision: 1, ...(credentialValues && { credentialValues }) },
      ...(key ? { key } : {}),
    });
  return { world, listingId, buy };
}

describe('a listing that asks for a value', () => {
  test('says so to whoever browses, without name or ARN', async () => {
    const { world, listingId } = await askedWorld();

    const { body } = await world.call('stranger', 'GET /api/listings/{listingId}', { params: { listingId } });

    expect(body.terms).toMatchObject({ asks: [asked] });
    expect(JSON.stringify(body)).not.toMatch(/arn:|db-/);
  });

  test('is bought with it: in the vault under the transfer, and nowhere else', async () => {
    const { world, buy } = await askedWorld();

    const { status, body } = await buy({ [asked]: given });

    expect(status).toBe(202);
    expect(await world.vault.get(body.transferId ?? '', asked)).toBe(given);
    expect(keptText(world) + JSON.stringify(body)).not.toContain(given);
  });

  test('is the same purchase under the same key, whatever value comes with it: no kept hash tells a guess from the value', async () => {
    const { world, buy } = await askedWorld();

    const first = await buy({ [asked]: given }, 'buy-1');
    const guess = await buy({ [asked]: 'a-guess' }, 'buy-1');

    expect([guess.status, guess.body, guess.headers['idempotency-replayed']]).toEqual([202, first.body, 'true']);
    expect(await world.vault.get(first.body.transferId ?? '', asked)).toBe(given);
  });

  test.each([
    ['none', undefined, [`credentialValues.${asked}`]],
    ['another', { [cloudResourceId('arn:x')]: given }, [`credentialValues.${asked}`, `credentialValues.${cloudResourceId('arn:x')}`]],
    ['an empty one', { [asked]: '' }, [`credentialValues.${asked}`]],
    ['one too long', { [asked]: given.padEnd(4_097) }, [`credentialValues.${asked}`]],
    ['no text', { [asked]: { password: given } }, [`credentialValues.${asked}`]],
    ['too many', Object.fromEntries(Array.from({ length: 21 }, (_, i) => [cloudResourceId(`arn:${i}`), given])), ['credentialValues']],
  ])('is not bought with %s; the answer names field and remedy, never the value', async (_what, values, fields) => {
    const { world, buy } = await askedWorld();

    const { status, body } = await buy(values);

    expect([status, body.code, body.errors?.map(({ field }) => field)]).toEqual([400, 'InvalidInput', fields]);
    expect(JSON.stringify(body) + keptText(world)).not.toContain(given);
    expect(transfersOf(world)).toEqual([]);
  });

  test('keeps no value of a purchase that is refused at the last moment', async () => {
    const { world, listingId, buy } = await askedWorld();
    const put: string[] = [];
    const { vault } = world;
    const original = vault.put.bind(vault);
    vault.put = async (transferId, resourceId, value) => {
      put.push(transferId);
      await original(transferId, resourceId, value);
      await world.call('seller', 'POST /api/listings/{listingId}/withdraw', { params: { listingId } });
    };

    const { status, body } = await buy({ [asked]: given });

    expect([status, body.code, put.length]).toEqual([409, 'ListingNotForSale', 1]);
    expect(await vault.get(put[0] ?? '', asked)).toBeUndefined();
    expect(keptText(world)).not.toContain('given-credentials');
  });

  test('refused before the vault is asked, puts nothing there', async () => {
    const { world, buy } = await askedWorld({ credited: false });

    expect(await buy({ [asked]: given })).toMatchObject({ status: 409, body: { code: 'NoWalletInCurrency' } });
    expect(keptText(world)).not.toContain('given-credentials');
  });

  test('is not bought over the bus, and the reason says how else', async () => {
    const { world, listingId } = await askedWorld();
    const { source, detail } = aPurchaseEvent(listingId, {});

    const bought = requestPurchase(world, { source, ...detail, receivedAt: world.clock.now() });

    await expect(bought).rejects.toThrow(/credentialValues\.res_\w+: is missing.*POST \/api\/purchases/);
    expect(transfersOf(world)).toEqual([]);
  });
});

test('a listing that asks for nothing takes no value', async () => {
  const world = await ApiWorld.start();
  await world.credit();
  const listingId = await aPublishedListing(world);

  const { status, body } = await world.call('purchaser', 'POST /api/purchases', {
    body: { listingId, listingRevision: 1, credentialValues: { [asked]: given } },
  });

  expect([status, body.errors?.map(({ field }) => field)]).toEqual([400, [`credentialValues.${asked}`]]);
});
