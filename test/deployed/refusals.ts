import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { problems } from '../../lambdas/wrappers/problem.js';
import type { DeployedAnswer, WireRequest } from '../support/deployed-api.js';
import type { DeployedMarket } from '../support/deployed-market.js';
import type { Person } from '../support/deployed-people.js';
import type { TablesDump } from '../support/deployed-tables.js';
import { type RefusalWorld, setRefusalWorld } from '../support/refusal-world.js';
import { deputies } from './deputies.js';
import { refusalCases } from './refusal-cases.js';

const unknown = (prefix: string) => `${prefix}_${'0'.repeat(26)}`;

type Pair = readonly [who: Person, route: string, foreign: (world: RefusalWorld) => string, prefix: string, rest?: WireRequest];

/** Things that exist and are somebody else's: asking for them must be answered as for what does not exist. */
const pairs: readonly Pair[] = [
  ['stranger', 'GET /api/resources/{id}', (w) => w.resourceId, 'res'],
  ['stranger', 'GET /api/resources/{id}/associations', (w) => w.resourceId, 'res'],
  ['stranger', 'GET /api/listings/{id}', (w) => w.draft, 'lst'],
  ['stranger', 'PATCH /api/listings/{id}', (w) => w.published, 'lst', { body: { title: 'Mine' } }],
  ['stranger', 'POST /api/listings/{id}/publish', (w) => w.draft, 'lst'],
  ['stranger', 'POST /api/listings/{id}/withdraw', (w) => w.published, 'lst'],
  ['stranger', 'GET /api/purchases/{id}', (w) => w.purchaseId, 'pur'],
  ['stranger', 'GET /api/transfers/{id}', (w) => w.transferId, 'trf'],
  ['stranger', 'GET /api/transfers/{id}/report', (w) => w.transferId, 'trf'],
  ['stranger', 'GET /api/customers/{id}', (w) => w.sellerId, 'cus'],
  ['stranger', 'PATCH /api/customers/{id}', (w) => w.sellerId, 'cus', { body: { name: 'Mine' } }],
];

/** Whoever asks for what is not theirs, or not as agreed, is refused in one shape, and nothing changes. */
export function refusals(open: () => DeployedMarket): void {
  describe('a refusal', () => {
    let market: DeployedMarket;
    let world: RefusalWorld;
    let before: TablesDump;
    const expectUnchanged = async () => expect(await market.tables.dump()).toEqual(before);

    beforeAll(async () => {
      market = open();
      world = await setRefusalWorld(market);
    });

    beforeEach(async () => {
      before = await market.tables.dump();
    });

    it.each(refusalCases.map((one) => [one.what, one.code, one] as const))('%s: %s', async (_what, code, { who, route, request }) => {
      const answer = await market.as(who, route, request(world));

      // Whoever has no token that is still good does not get past the gateway.
      const refused = who === 'nobody' ? ['gateway', undefined] : ['product', code];
      expect([answer.from, answer.body.code, answer.status]).toEqual([...refused, problems[code].status]);
      await expectUnchanged();
    });

    it.each(pairs.map((pair) => [pair[1], pair] as const))(
      '%s answers the same for what is foreign and what does not exist',
      async (_name, [who, route, foreignIdOf, prefix, rest]) => {
        const ask = (id: string) => market.as(who, route.replace('{id}', `{${nameOf(prefix)}}`), askFor(prefix, id, rest));
        const foreign = await ask(foreignIdOf(world));
        const missing = await ask(unknown(prefix));

        expect(foreign.body.code).toBe('NotFound');
        expect(shown(foreign, foreignIdOf(world))).toEqual(shown(missing, unknown(prefix)));
        await expectUnchanged();
      },
    );

    deputies(() => ({ market, ids: world }));

    it('lists nothing of others', async () => {
      const lists = ['GET /api/resources', 'GET /api/transfers', 'GET /api/listings/mine'] as const;
      for (const route of lists) expect((await market.as('stranger', route)).body.items).toEqual([]);
      expect((await market.as('stranger', 'GET /api/resources', { query: { arn: world.arn } })).body.items).toEqual([]);
      expect((await market.as('stranger', 'GET /api/wallet')).body.wallets).toEqual([]);
    });

    it.each(['none', 'garbled', 'expired', 'otherClient', 'otherKey'] as const)('of a token (%s) is the gateway’s 401', async (kind) => {
      const token = kind === 'none' ? undefined : kind === 'garbled' ? 'not.a.token' : world.tokens[kind];
      const read = await market.api.call(token, 'GET /api/transfers');
      const buy = await market.api.call(token, 'POST /api/purchases', { body: { listingId: world.published, listingRevision: 1 } });

      expect([read, buy].map(({ from, status }) => [from, status])).toEqual([
        ['gateway', 401],
        ['gateway', 401],
      ]);
      await expectUnchanged();
    });

    it.each(['identity', 'readOnly'] as const)('of a token without the scope (%s) is the gateway’s 403', async (kind) => {
      const buy = await market.api.call(world.tokens[kind], 'POST /api/purchases', {
        body: { listingId: world.published, listingRevision: 1 },
      });

      expect([buy.from, buy.status]).toEqual(['gateway', 403]);
      await expectUnchanged();
    });

    it.each(['GET /api/nothing', 'DELETE /api/listings', 'GET /api'])('of %s is the gateway’s 404', async (route) => {
      const answer = await market.as('operator', route);

      expect([answer.from, answer.status]).toEqual(['gateway', 404]);
    });
  });
}

const names: { readonly [prefix: string]: string } = {
  res: 'resourceId',
  lst: 'listingId',
  pur: 'purchaseId',
  trf: 'transferId',
  cus: 'customerId',
};

function nameOf(prefix: string): string {
  return names[prefix] ?? '';
}

function askFor(prefix: string, id: string, rest: WireRequest = {}): WireRequest {
  return { ...rest, params: { [nameOf(prefix)]: id }, headers: { 'x-correlation-id': 'cor-the-same' } };
}

/** All that the asker is told, the id asked for left out; date and request id are the gateway's and differ every time. */
function shown({ status, headers, text }: DeployedAnswer, id: string): object {
  const { date: _date, 'apigw-requestid': _requestId, ...told } = headers;
  return { status, told, text: text.replaceAll(id, 'ID') };
}
