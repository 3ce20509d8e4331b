import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DeployedAnswer } from '../support/deployed-api.js';
import type { DeployedMarket } from '../support/deployed-market.js';
import { eventOf, PurchaseBus } from '../support/purchase-bus.js';
import { refusedEvents } from './refused-events.js';

const timeoutMs = 90_000;

/** One purchase makes one transfer, over whichever doors and however often it is asked for. */
export function purchaseDoor(world: () => DeployedMarket): void {
  describe('one purchase, asked for again and again', () => {
    let market: DeployedMarket;
    let bus: PurchaseBus;
    const transferIds: string[] = [];
    const listBucket = async (name: string) => market.listed(name, [await market.ownBucket(`door-${name}`)]);
    const event = (listingId: string, idempotencyKey: string) => eventOf({ purchaser: market.cast.purchaserId, listingId, idempotencyKey });
    const buy = (listingId: string, key: string | null) =>
      market.as('purchaser', 'POST /api/purchases', { body: { listingId, listingRevision: 1 }, key });
    const onlyTransferOf = async (listingId: string) => {
      const found = await market.tables.transfersOf(listingId);
      expect(found).toHaveLength(1);
      transferIds.push(...found);
      return found[0];
    };

    beforeAll(() => {
      market = world();
      bus = new PurchaseBus(market.cloud);
    });

    it(
      'makes one transfer of eight HTTP requests with one key, five of them at once',
      async () => {
        const resourceIds = await market.import(market.solution.arns, market.cast.sellerId);
        const listingId = await market.listed('solution', resourceIds, { credentialChoices: { [market.solution.secretArn]: 'rotate' } });
        const key = randomUUID();

        const atOnce = await Promise.all(Array.from({ length: 5 }, () => buy(listingId, key)));
        const after = [await buy(listingId, key), await buy(listingId, key), await buy(listingId, key)];

        const accepted = [...atOnce, ...after].filter(({ status }) => status === 202);
        const waiting = atOnce.filter(({ status }) => status !== 202).map(({ body }) => body.code);
        expect(waiting.filter((code) => code !== 'IdempotencyInProgress')).toEqual([]);
        expect(accepted.filter(({ headers }) => headers['idempotency-replayed'] !== 'true')).toHaveLength(1);
        expect(after.map(({ headers }) => headers['idempotency-replayed'])).toEqual(['true', 'true', 'true']);
        expect(new Set(accepted.map(({ text }) => text)).size).toBe(1);
        expectAccepted(accepted[0], await onlyTransferOf(listingId));
      },
      timeoutMs,
    );

    it(
      'refuses the key with another order with 422, and an order without a usable key with 400',
      async () => {
        const [one, other] = [await listBucket('one'), await listBucket('other')];
        const key = randomUUID();
        await buy(one, key);

        const mismatch = await buy(other, key);
        const without = [await buy(other, null), await buy(other, 'two words'), await buy(other, 'k'.repeat(256))];

        expect([mismatch.status, mismatch.body.code]).toEqual([422, 'IdempotencyMismatch']);
        for (const { status, body } of without) expect([status, body.code]).toEqual([400, 'IdempotencyKeyMissing']);
        expect(await market.tables.transfersOf(other)).toEqual([]);
        await onlyTransferOf(one);
      },
      timeoutMs,
    );

    it(
      'makes one transfer of one event delivered ten times',
      async () => {
        const listingId = await listBucket('event');

        await bus.send(Array.from({ length: 10 }, () => event(listingId, 'event-key')));
        await bus.untilRead();

        await onlyTransferOf(listingId);
        expect(await bus.deadLetters()).toEqual([]);
      },
      timeoutMs,
    );

    it(
      'makes one transfer of an event and an HTTP request with the same key, at once and one after the other',
      async () => {
        const [together, afterwards] = [await listBucket('together'), await listBucket('afterwards')];

        const [sent, answer] = await Promise.all([bus.send([event(together, 'shared-key')]), buy(together, 'shared-key')]);
        await bus.send([event(afterwards, 'later-key')]);
        await bus.untilRead();
        const repeated = await buy(afterwards, 'later-key');
        await bus.send([event(afterwards, 'later-key')]);
        await bus.untilRead();

        expect(sent).toBe(1);
        expectAccepted(answer, await onlyTransferOf(together));
        expectAccepted(repeated, await onlyTransferOf(afterwards));
        expect(await bus.deadLetters()).toEqual([]);
      },
      timeoutMs,
    );

    it(
      'runs one execution for each and takes the price once',
      async () => {
        const statuses = await Promise.all(transferIds.map((transferId) => market.rest(transferId)));
        const { body } = await market.as('purchaser', 'GET /api/wallet');

        expect(statuses).toEqual(transferIds.map(() => 'completed'));
        expect([...(await bus.executionNames())].sort()).toEqual([...transferIds].sort());
        expect(body.wallets).toEqual([market.walletAfter(transferIds.length)]);
      },
      timeoutMs,
    );

    it(
      'puts events that are malformed, forged or too big on the dead-letter queue, and changes nothing',
      async () => {
        const listingId = await listBucket('refused');
        const events = refusedEvents({ ...market.cast, listingId, usedKey: 'event-key' });
        await market.quiet();
        const before = await market.tables.dump();
        await bus.hurryDeadLetters();

        await bus.send(Object.values(events));
        const dead = await bus.deadLetters(Object.keys(events).length);

        expect(dead.map((letter) => letter.detail).sort()).toEqual(
          Object.values(events)
            .map(({ Detail }) => Detail)
            .sort(),
        );
        expect(await market.tables.dump()).toEqual(before);
        expect(await bus.loggedReasons()).toEqual([
          'ForbiddenError',
          'IdempotencyMismatchError',
          'InvalidInputError',
          'NotFoundError',
          'OwnListingError',
        ]);
      },
      timeoutMs,
    );
  });
}

function expectAccepted(answer: DeployedAnswer | undefined, transferId: string | undefined): void {
  expect(answer).toMatchObject({
    status: 202,
    headers: { location: `/api/transfers/${transferId}`, 'retry-after': '2' },
    body: { transferId },
  });
}
