import { describe, expect, test } from '@jest/globals';
import { acceptedTransfer } from '../../../domain/listing/accepted-transfer.js';
import { readListing, readRevision } from '../../../domain/listing/listing-store.js';
import { writePurchase } from '../../../domain/listing/write-purchase.js';
import { aPublishedListing, someTerms } from '../../support/a-listing.js';
import { ApiWorld, purchaserId } from '../../support/api-world.js';

async function toWrite(world: ApiWorld, leftBehind: readonly string[] = []) {
  const order = { purchaser: purchaserId, idempotencyKey: 'k', correlationId: 'c' };
  const listingId = await aPublishedListing(world, { terms: { ...someTerms, leftBehind } });
  const transfer = acceptedTransfer(
    world,
    order,
    await readListing(world.tables, listingId),
    await readRevision(world.tables, listingId, 1),
  );
  const { purchaseId, listingRevision, fromCustomer: seller, toCustomer: purchaser, price, transferId, acceptedAt } = transfer;
  const purchase = {
    purchaseId,
    listingId,
    listingRevision,
    seller,
    purchaser,
    price,
    status: 'accepted',
    transferId,
    acceptedAt,
  } as const;
  return { order, bodyHash: 'h', purchase, transfer };
}

describe('writePurchase', () => {
  test('is one transaction, and the transfer is due if nobody starts it', async () => {
    const world = await ApiWorld.start();
    const writing = await toWrite(world);
    const sizes: number[] = [];
    world.tables.beforeTransact = (writes) => void sizes.push(writes.length);

    expect(await writePurchase(world, writing)).toBe(true);

    expect(sizes).toEqual([10]);
    expect(world.tables.all('transfers').filter(({ sk }) => sk.startsWith('audit#'))).toMatchObject([
      {
        sequence: 1,
        what: 'accepted',
        who: `${purchaserId}/service`,
        detail: { purchaseId: writing.purchase.purchaseId, toCustomer: purchaserId },
      },
    ]);
    expect(world.tables.all('transfers').find((item) => item.sk === 'transfer')).toMatchObject({
      dueKind: 'stuck',
      dueAt: '2026-11-23T10:02:00.000Z',
    });
  });

  test('the record says what both agreed to leave with the seller, as the purchaser was shown it', async () => {
    const world = await ApiWorld.start();

    await writePurchase(world, await toWrite(world, ['arn:aws:sqs:eu-west-1:222222222222:jobs']));

    const [line] = world.tables.all('transfers').filter(({ sk }) => sk.startsWith('audit#'));
    expect(line).toMatchObject({ detail: { staying: [{ label: 'cloud resource of sqs', region: 'eu-west-1', access: 'none' }] } });
  });

  test('a false condition writes nothing', async () => {
    const world = await ApiWorld.start();
    const writing = await toWrite(world);
    await writePurchase(world, writing);
    const before = JSON.stringify([world.tables.all('marketplace'), world.tables.all('transfers').length]);

    expect(await writePurchase(world, writing)).toBe(false);
    expect(JSON.stringify([world.tables.all('marketplace'), world.tables.all('transfers').length])).toBe(before);
  });
});
