import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DeadLetter } from '../../domain/events/dead-letter.js';
import type { DeployedAnswer } from '../support/deployed-api.js';
import type { DeployedMarket } from '../support/deployed-market.js';
import { EventArchive } from '../support/event-archive.js';
import { poisonOutbox } from '../support/poison-outbox.js';
import { PurchaseBus } from '../support/purchase-bus.js';
import { eventOf } from '../support/purchase-event.js';
import { type RefusedEvent, refusedEvents } from './refused-events.js';

const httpKey = 'http-key';
const eventKey = 'event-key';
/** Ten of the one event, and two of the other. */
const ordersSent = 12;

/** One purchase makes one transfer, over whichever doors and however often it is asked for. */
export function purchaseDoor(open: () => DeployedMarket): void {
  describe('one purchase, asked for again and again', () => {
    let market: DeployedMarket;
    let bus: PurchaseBus;
    let archive: EventArchive;
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
      archive = await EventArchive.open(market.cloud);
      other = await listBucket('other');
    });

    it('tells of an outbox record that can never be published; what follows shows that the stream goes on', async () => {
      const event = await poisonOutbox(market.cloud);

      expect(await bus.newLetters(1)).toMatchObject([{ subscription: 'PublishOutbox', reason: { code: 'InvalidInput' }, event }]);
    });

    it('makes one transfer of eight HTTP requests with one key, five of them at once', async () => {
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
    });

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

    it('makes one transfer of one event delivered ten times, and of an HTTP request with its key afterwards', async () => {
      const listingId = await listBucket('event');

      await bus.send(Array.from({ length: 10 }, () => event(listingId, eventKey)));
      await bus.untilRead();
      const byHttp = await buy(listingId, eventKey);

      expectAccepted(byHttp, await onlyTransferOf(listingId));
      expect(await bus.newLetters(0)).toEqual([]);
    });

    it('makes one transfer of an event and an HTTP request with the same key at once', async () => {
      const listingId = await listBucket('both');

      const [sent, answer] = await Promise.all([bus.send([event(listingId, 'shared-key')]), buy(listingId, 'shared-key')]);
      await bus.send([event(listingId, 'shared-key')]);
      await bus.untilRead();

      expect(sent).toBe(1);
      expectAccepted(answer, await onlyTransferOf(listingId));
      expect(await bus.newLetters(0)).toEqual([]);
    });

    it('runs one execution for each and takes each price once', async () => {
      const statuses = await Promise.all(transferIds.map((transferId) => market.rest(transferId)));
      const { body } = await market.as('purchaser', 'GET /api/wallet');

      expect(statuses).toEqual(transferIds.map(() => 'completed'));
      expect([...(await bus.executionNames())].sort()).toEqual([...transferIds].sort());
      expect(body.wallets).toEqual([market.walletAfter(transferIds.length)]);
    });

    it('starts and orders nothing when an archive plays everything again', async () => {
      await market.quiet();
      const [before, executions] = [await market.tables.dump(), await bus.executionNames()];

      await archive.replay('again');
      const letters = await bus.newLetters(ordersSent);

      expect(new Set(letters.map(({ reason, subscription }) => `${subscription} ${reason.code}`))).toEqual(
        new Set(['RequestPurchase EventReplayed']),
      );
      await market.quiet();
      expect(await market.tables.dump()).toEqual(before);
      expect(await bus.executionNames()).toEqual(executions);
    });

    it('answers events that are forged, replayed, late, malformed or too big with a dead letter that says why, and changes nothing', async () => {
      const refused = refusedEvents({ ...market.cast, listingId: other, usedKey: eventKey });
      await market.quiet();
      const before = await market.tables.dump();

      await bus.send(refused.map(({ event }) => event));
      const letters = await bus.newLetters(refused.length);

      expect(byWhat(letters.map(saidBy))).toEqual(byWhat(refused.map(expectedOf)));
      expect(await market.tables.dump()).toEqual(before);
    });
  });
}

interface Said {
  readonly what: string;
  readonly code: string;
  readonly subscription: string;
  readonly fields: readonly string[];
}

/** What a dead letter says about the event that carries this mark. */
function saidBy({ reason: { code, errors }, subscription, event }: DeadLetter): Said {
  const [, what = ''] = /"resources": ?\["([^"]*)"\]/.exec(event) ?? [];
  return { what, code, subscription, fields: errors.map(({ field }) => field) };
}

function expectedOf({ what, code, subscription = 'RequestPurchase', fields = [] }: RefusedEvent): Said {
  return { what, code, subscription, fields };
}

function byWhat(said: readonly Said[]): readonly Said[] {
  return [...said].sort((a, b) => (a.what < b.what ? -1 : 1));
}

function expectAccepted(answer: DeployedAnswer | undefined, transferId: string | undefined): void {
  expect(answer).toMatchObject({
    status: 202,
    headers: { location: `/api/transfers/${transferId}`, 'retry-after': '2' },
    body: { transferId },
  });
}
