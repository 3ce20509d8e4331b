import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { registerService } from '../../../domain/customer/register-service.js';
import { type ApiHandler, route } from '../../../lambdas/api/route.js';
import { servicesRow } from '../../../lambdas/api/services-row.js';
import { ApiWorld, sellerId } from '../../support/api-world.js';
import { aRoleSession, roleArn } from '../../support/iam-caller.js';
import { thingParts, thingTable } from '../../support/thing-table.js';

const post = 'POST /api/things';
const body = { name: 'a' };

describe('apiHandler: how often', () => {
  test('counts by tenant whatever comes of a request, strangers and the public left out, and tells when to come back', async () => {
    const open = {
      ...thingParts,
      auth: 'public',
      scope: undefined,
      roles: [],
      path: '/api/open',
      operationId: 'open',
      summary: 'Open',
    } as const;
    const load = async () => async () => ({ body: {} });
    const table = [...thingTable(async () => ({ body: {} })), route({ ...open, method: 'GET', response: z.looseObject({}), load })];
    const world = await ApiWorld.start(table, 2);
    const statuses = async (who: 'seller' | 'viewer' | 'stranger' | 'unknown', routeKey: string, parts = {}) =>
      (await world.call(who, routeKey, parts)).status;

    const refused = [await statuses('seller', 'GET /api/things', { scope: 'none' }), await statuses('viewer', post, { key: null })];
    const over = await world.call('seller', 'GET /api/things');

    expect(refused).toEqual([403, 400]);
    expect(over).toMatchObject({ status: 429, body: { code: 'TooManyRequests', status: 429 }, headers: { 'retry-after': '60' } });
    expect(over.headers['content-type']).toBe('application/problem+json');
    expect(await statuses('stranger', 'GET /api/things')).toBe(200);
    for (let sent = 0; sent < 3; sent += 1) expect(await statuses('seller', 'GET /api/open')).toBe(200);
    for (let sent = 0; sent < 3; sent += 1) expect(await statuses('unknown', 'GET /api/things')).toBe(403);
    world.clock.advance(60);
    expect(await statuses('seller', 'GET /api/things')).toBe(200);
  });
});

describe('apiHandler: services', () => {
  const servedTo = (act: ApiHandler<unknown, unknown, unknown>) =>
    thingTable(act).flatMap((row) => [row, servicesRow({ ...row, roles: ['member', 'customer-admin'] })]);
  const shop = aRoleSession('shop');
  const withShop = async (act: ApiHandler<unknown, unknown, unknown>) => {
    const world = await ApiWorld.start(servedTo(act));
    const known = { principalArn: roleArn('shop'), role: 'member', customerId: sellerId, scopes: ['conveyance/read'] } as const;
    await registerService(world, known);
    return world;
  };

  test('a key and a page token count for both doors of one operation', async () => {
    let runs = 0;
    const world = await withShop(async () => {
      runs += 1;
      return { body: { runs, next: 'here' }, headers: { location: '/api/things/1' } };
    });

    const person = await world.call('seller', post, { body, key: 'k' });
    const service = await world.send(shop, 'POST /api/services/things', { body, key: 'k' });
    const { next } = (await world.call('seller', 'GET /api/pages')).body;
    const page = await world.send(shop, 'GET /api/services/pages', { query: { page: String(next) } });

    expect([person.body.runs, service.body.runs, service.headers['idempotency-replayed']]).toEqual([1, 1, 'true']);
    expect(page.status).toBe(200);
    expect([person.headers.location, service.headers.location]).toEqual(['/api/things/1', '/api/services/things/1']);
  });

  test('requests of a customer count together, by whichever door', async () => {
    const world = await ApiWorld.start(
      servedTo(async () => ({ body: {} })),
      1,
    );
    await registerService(world, { principalArn: roleArn('shop'), role: 'member', customerId: sellerId, scopes: ['conveyance/read'] });

    const first = await world.send(shop, 'GET /api/services/things');
    const second = await world.call('seller', 'GET /api/things');

    expect([first.status, second.status]).toEqual([200, 429]);
  });
});
