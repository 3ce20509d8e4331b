import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DeployedAnswer } from '../support/deployed-api.js';
import type { DeployedMarket } from '../support/deployed-market.js';
import { eventOf, PurchaseBus } from '../support/purchase-bus.js';
import { refusedEvents } from './refused-events.js';

const setUpMsMax = 60_000;
const caseMsMax = 90_000;
const httpKey = 'http-key';
const eventKey = 'event-key';

/** One purchase makes one transfer, over whichever doors and however often it is asked for. */
export function purchaseDoor(open: () => DeployedMarket): void {
  describe('one purchase, asked for again and again', () => {
    let market: DeployedMarket;
    let bus: PurchaseBus;
    let other: string;
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

    beforeAll(async () => {
      market = open();
      bus = new PurchaseBus(market.cloud);
      other = await listBucket('other');
    }, setUpMsMax);

    it(
      'makes one transfer of eight HTTP requests with one key, five of them at once',
      async () => {
        const resourceIds = await market.import(market.solution.arns, market.cast.sellerId);
        const listingId = await market.listed('solution', resourceIds, { credentialChoices: { [market.solution.secretArn]: 'rotate' } });

        const atOnce = await Promise.all(Array.from({ length: 5 }, () => buy(listingId, httpKey)));
        const after = [await buy(listingId, httpKey), await buy(listingId, httpKey), await buy(listingId, httpKey)];

        const accepted = [...atOnce, ...after].filter(({ status }) => status === 202);
        const waiting = atOnce.filter(({ status }) => status !== 202).map(({ body }) => body.code);
        expect(waiting.filter((code) => code !== 'IdempotencyInProgress')).toEqual([]);
        expect(accepted.filter(({ headers }) => headers['idempotency-replayed'] !== 'true')).toHaveLength(1);
        expect(after.map(({ headers }) => headers['idempotency-replayed'])).toEqual(['true', 'true', 'true']);
        expect(new Set(accepted.map(({ text }) => text)).size).toBe(1);
        expectAccepted(accepted[0], await onlyTransferOf(listingId));
      },
      caseMsMax,
    );

    it('refuses the same key with another order with 422', async () => {
      const { status, body } = await buy(other, httpKey);

      expect([status, body.code]).toEqual([422, 'IdempotencyMismatch']);
      expect(await market.tables.transfersOf(other)).toEqual([]);
    });

    it.each([null, 'two words', 'k'.repeat(256)])('refuses an order with no usable key with 400: %s', async (key) => {
      const { status, body } = await buy(other, key);

      expect([status, body.code]).toEqual([400, 'IdempotencyKeyMissing']);
      expect(await market.tables.transfersOf(other)).toEqual([]);
    });

    it(
      'makes one transfer of one event delivered ten times, and of an HTTP request with its key afterwards',
      async () => {
        const listingId = await listBucket('event');

        await bus.send(Array.from({ length: 10 }, () => event(listingId, eventKey)));
        await bus.untilRead();
        const byHttp = await buy(listingId, eventKey);

        expectAccepted(byHttp, await onlyTransferOf(listingId));
        expect(await bus.deadLetters(0)).toEqual([]);
      },
      caseMsMax,
    );

    it(
      'makes one transfer of an event and an HTTP request with the same key at once',
      async () => {
        const listingId = await listBucket('both');

        const [sent, answer] = await Promise.all([bus.send([event(listingId, 'shared-key')]), buy(listingId, 'shared-key')]);
        await bus.send([event(listingId, 'shared-key')]);
        await bus.untilRead();

        expect(sent).toBe(1);
        expectAccepted(answer, await onlyTransferOf(listingId));
        expect(await bus.deadLetters(0)).toEqual([]);
      },
      caseMsMax,
    );

    it(
      'runs one execution for each and takes each price once',
      async () => {
        const statuses = await Promise.all(transferIds.map((transferId) => market.rest(transferId)));
        const { body } = await market.as('purchaser', 'GET /api/wallet');

        expect(statuses).toEqual(transferIds.map(() => 'completed'));
        expect([...(await bus.executionNames())].sort()).toEqual([...transferIds].sort());
        expect(body.wallets).toEqual([market.walletAfter(transferIds.length)]);
      },
      caseMsMax,
    );

    it(
      'puts events that are malformed, forged or too big on the dead-letter queue, and changes nothing',
      async () => {
        const events = Object.values(refusedEvents({ ...market.cast, listingId: other, usedKey: eventKey }));
        await market.quiet();
        const before = await market.tables.dump();
        await bus.hurryDeadLetters();

        await bus.send(events);
        const dead = await bus.deadLetters(events.length);

        expect([...dead].sort()).toEqual(events.map(({ Detail }) => Detail).sort());
        expect(await market.tables.dump()).toEqual(before);
        expect(await bus.loggedReasons()).toEqual(reasons);
      },
      caseMsMax,
    );
  });
}

/** Why the refused events were refused. */
const reasons = ['ForbiddenError', 'IdempotencyMismatchError', 'InvalidInputError', 'NotFoundError', 'OwnListingError'];

function expectAccepted(answer: DeployedAnswer | undefined, transferId: string | undefined): void {
  expect(answer).toMatchObject({
    status: 202,
    headers: { location: `/api/transfers/${transferId}`, 'retry-after': '2' },
    body: { transferId },
  });
}
