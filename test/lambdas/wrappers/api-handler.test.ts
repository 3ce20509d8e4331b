import { describe, expect, jest, test } from '@jest/globals';
import { log } from '../../../lambdas/wrappers/log.js';
import { canary } from '../../../scripts/support/canary.js';
import { ApiWorld } from '../../support/api-world.js';
import { thingTable } from '../../support/thing-table.js';

const password = canary('told-once');

const post = 'POST /api/things';
const body = { name: 'a' };

describe('apiHandler: who may', () => {
  const cases = [
    { who: 'nobody', parts: {}, status: 401, code: 'Unauthenticated' },
    { who: 'unknown', parts: {}, status: 403, code: 'Forbidden' },
    { who: 'operator', parts: {}, status: 403, code: 'Forbidden' },
    { who: 'seller', parts: { scope: 'conveyance/trade openid' }, status: 403, code: 'Forbidden' },
  ] as const;
  test.each(cases)('$who with $parts is refused $status before the handler', async ({ who, parts, status, code }) => {
    let called = false;
    const world = await ApiWorld.start(
      thingTable(async () => {
        called = true;
        return { body: {} };
      }),
    );

    const answer = await world.call(who, 'GET /api/things', parts);

    expect(answer).toMatchObject({ status, body: { code, status } });
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(called).toBe(false);
  });

  test('an operation that is not in the table is not found', async () => {
    const world = await ApiWorld.start(thingTable(async () => ({ body: {} })));

    expect(await world.call('seller', 'DELETE /api/things')).toMatchObject({ status: 404, body: { code: 'NotFound' } });
  });
});

describe('apiHandler: idempotency', () => {
  test.each([null, '', 'with space', 'x'.repeat(256)])('a POST with key %j is refused', async (key) => {
    const world = await ApiWorld.start(thingTable(async () => ({ body: {} })));

    expect(await world.call('seller', post, { body, key })).toMatchObject({ status: 400, body: { code: 'IdempotencyKeyMissing' } });
  });

  test('the same key works once; another body is refused; another tenant and another key are free', async () => {
    let runs = 0;
    const world = await ApiWorld.start(
      thingTable(async () => {
        runs += 1;
        return { body: { runs } };
      }),
    );

    const first = await world.call('seller', post, { body, key: 'k' });
    const again = await world.call('seller', post, { body, key: 'k' });
    const other = await world.call('seller', post, { body: { name: 'b' }, key: 'k' });
    const stranger = await world.call('stranger', post, { body, key: 'k' });
    const newKey = await world.call('seller', post, { body, key: 'l' });

    expect([first, again, stranger, newKey].map((answer) => answer.body.runs)).toEqual([1, 1, 2, 3]);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(other).toMatchObject({ status: 422, body: { code: 'IdempotencyMismatch' } });
  });

  test('what is told once is not kept', async () => {
    const world = await ApiWorld.start(thingTable(async () => ({ body: { password, id: 1 } })));

    const first = await world.call('seller', post, { body, key: 'k' });
    const again = await world.call('seller', post, { body, key: 'k' });

    expect([first.body, again.body]).toEqual([{ password, id: 1 }, { id: 1 }]);
    expect(JSON.stringify(world.tables.all('idempotency'))).not.toContain(password);
  });

  test('ids are the same again when the answer of the first attempt was lost', async () => {
    const made: string[] = [];
    const world = await ApiWorld.start(
      thingTable(async (_request, ports) => {
        made.push(ports.ids.next('cus'));
        if (made.length === 1) throw new Error('killed');
        return { body: {} };
      }),
    );
    jest.spyOn(log, 'error').mockReturnValue(undefined);

    const first = await world.call('seller', post, { body, key: 'k' });
    const again = await world.call('seller', post, { body, key: 'k' });

    expect([first.status, again.status]).toEqual([500, 201]);
    expect(made[1]).toBe(made[0]);
  });
});

describe('apiHandler: answers', () => {
  test('an ETag that the caller has is answered 304 without a body', async () => {
    const world = await ApiWorld.start(thingTable(async () => ({ body: { a: 1 } })));

    const first = await world.call('seller', 'GET /api/things');
    const again = await world.call('seller', 'GET /api/things', { headers: { 'If-None-Match': String(first.headers.etag) } });

    expect(again).toMatchObject({ status: 304, body: {} });
    expect(again.headers.etag).toBe(first.headers.etag);
  });

  test('only what is read has an ETag', async () => {
    const world = await ApiWorld.start(thingTable(async () => ({ body: { a: 1 } })));

    const [read, done] = [await world.call('seller', 'GET /api/pages'), await world.call('seller', post, { body })];

    expect(read.headers.etag).toBeDefined();
    expect(done.headers).not.toHaveProperty('etag');
    expect(done.headers['cache-control']).toBe('no-store');
  });

  test('page tokens come back opened, and only to the tenant they were given to', async () => {
    const world = await ApiWorld.start(
      thingTable(async ({ query }) => ({ body: { page: (query as { page?: string }).page ?? 'first', next: 'secret-position' } })),
    );

    const first = await world.call('seller', 'GET /api/pages');
    const second = await world.call('seller', 'GET /api/pages', { query: { page: String(first.body.next) } });
    const foreign = await world.call('stranger', 'GET /api/pages', { query: { page: String(first.body.next) } });

    expect([first.body.page, second.body.page]).toEqual(['first', 'secret-position']);
    expect(foreign).toMatchObject({ status: 400, body: { code: 'InvalidInput', errors: [{ field: 'query.page' }] } });
  });
});
