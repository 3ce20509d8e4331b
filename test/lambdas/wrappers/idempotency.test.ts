import { describe, expect, test } from '@jest/globals';
import { CountingIds } from '../../../adapters/in-memory/counting-ids.js';
import { FixedClock } from '../../../adapters/in-memory/fixed-clock.js';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import { ConflictError, ContentionError, IdempotencyMismatchError } from '../../../domain/errors.js';
import { IdempotencyInProgressError } from '../../../lambdas/wrappers/api-errors.js';
import { answerOnce, payloadHash } from '../../../lambdas/wrappers/idempotency.js';

const request = { scope: 'placePurchase|cus_1', idempotencyKey: 'k', bodyHash: payloadHash({ a: 1 }) };

function aStore() {
  return { tables: new InMemoryTables(), clock: new FixedClock(), ids: new CountingIds() };
}

/** Work that answers its seed, or fails as told, and counts. */
function work(fail?: unknown) {
  const seeds: string[] = [];
  const act = async (seed: string) => {
    seeds.push(seed);
    if (fail !== undefined) throw fail;
    return { statusCode: 201, body: JSON.stringify({ seed }) };
  };
  return { seeds, act, kept: (answer: object) => answer };
}

describe('answerOnce', () => {
  test('answers the kept answer afterwards, marked', async () => {
    const store = aStore();
    const first = await answerOnce(store, request, work());

    const later = work();
    const again = await answerOnce(store, request, later);

    expect(again).toEqual({ ...first, headers: { 'idempotency-replayed': 'true' } });
    expect(later.seeds).toEqual([]);
  });

  test('asks the use case again at a replay where it is told to, and marks that answer', async () => {
    const store = aStore();
    await answerOnce(store, request, work());

    const again = await answerOnce(store, request, { ...work(), again: async () => ({ statusCode: 200, body: 'anew' }) });

    expect(again).toEqual({ statusCode: 200, body: 'anew', headers: { 'idempotency-replayed': 'true' } });
  });

  test('another body under the key is refused', async () => {
    const store = aStore();
    await answerOnce(store, request, work());

    await expect(answerOnce(store, { ...request, bodyHash: payloadHash({ a: 2 }) }, work())).rejects.toThrow(IdempotencyMismatchError);
  });

  test('while the first is at work a second is told so; after the lease it takes over with the same seed', async () => {
    const store = aStore();
    const seeds: string[] = [];
    const never = {
      act: async (seed: string) => {
        seeds.push(seed);
        return new Promise<never>(() => undefined);
      },
      kept: (a: object) => a,
    };
    void answerOnce(store, request, never);
    while (seeds.length === 0) await new Promise(setImmediate);

    const second = answerOnce(store, request, work());
    await expect(second).rejects.toThrow(IdempotencyInProgressError);
    store.clock.advance(46);
    const third = work();
    await answerOnce(store, request, third);

    expect(third.seeds).toEqual(seeds);
  });

  test('a refusal leaves no trace; a failure that may have written keeps its seed', async () => {
    const store = aStore();
    const refused = work(new ConflictError('no'));
    await expect(answerOnce(store, request, refused)).rejects.toThrow(ConflictError);
    expect(store.tables.all('idempotency')).toEqual([]);

    const busy = work(new ContentionError('busy'));
    await expect(answerOnce(store, request, busy)).rejects.toThrow(ContentionError);
    const retried = work();
    await answerOnce(store, request, retried);

    expect(retried.seeds).toEqual(busy.seeds);
    expect(retried.seeds).not.toEqual(refused.seeds);
  });

  test('a day later the key is new', async () => {
    const store = aStore();
    await answerOnce(store, request, work());
    store.clock.advance(86_400);

    const later = work();
    await answerOnce(store, { ...request, bodyHash: payloadHash({ a: 2 }) }, later);

    expect(later.seeds).toHaveLength(1);
    expect(store.tables.all('idempotency')[0]?.expiresAt).toBe(Date.parse('2026-11-25T10:00:00Z') / 1000);
  });

  test('of ten at once one works', async () => {
    const store = aStore();
    const works = Array.from({ length: 10 }, () => work());

    const ended = await Promise.allSettled(works.map((one) => answerOnce(store, request, one)));

    expect(works.flatMap((one) => one.seeds)).toHaveLength(1);
    expect(ended.filter((one) => one.status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
  });
});
