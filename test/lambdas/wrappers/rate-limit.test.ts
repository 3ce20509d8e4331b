import { describe, expect, jest, test } from '@jest/globals';
import { FixedClock } from '../../../adapters/in-memory/fixed-clock.js';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import { ContentionError } from '../../../domain/errors.js';
import { TooManyRequestsError } from '../../../lambdas/wrappers/api-errors.js';
import { log } from '../../../lambdas/wrappers/log.js';
import { countRequest } from '../../../lambdas/wrappers/rate-limit.js';

function aCounter(requestsPerMinuteMax: number) {
  const ports = { tables: new InMemoryTables(), clock: new FixedClock('2026-11-23T10:00:00.000Z') };
  const ask = (tenant = 'cus_a') => countRequest(ports, tenant, requestsPerMinuteMax);
  const refused = async (tenant?: string) => ask(tenant).catch((error: unknown) => error as TooManyRequestsError);
  return { ...ports, ask, refused };
}

describe('countRequest', () => {
  test('lets pass as many as allowed and tells the next one how long to wait', async () => {
    const { ask, refused, clock } = aCounter(3);
    for (let sent = 0; sent < 3; sent += 1) await ask();
    clock.advance(12.4);

    const error = await refused();

    expect(error).toBeInstanceOf(TooManyRequestsError);
    expect(error).toMatchObject({ retryAfterSeconds: 48, message: 'At most 3 requests a minute: wait 48 s.' });
  });

  test('begins anew with the next minute', async () => {
    const { ask, clock } = aCounter(1);
    await ask();
    clock.advance(60);

    await expect(ask()).resolves.toBeUndefined();
  });

  test('one tenant does not use up another’s', async () => {
    const { ask, refused } = aCounter(1);
    await ask('cus_a');

    await ask('cus_b');

    expect([await refused('cus_a'), await refused('cus_b')]).toEqual([expect.any(TooManyRequestsError), expect.any(TooManyRequestsError)]);
  });

  test('of many at once exactly as many pass as are allowed', async () => {
    const { refused } = aCounter(10);

    const outcomes = await Promise.all(Array.from({ length: 50 }, () => refused()));

    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(10);
  });

  test('costs one write and no read, and is forgotten after its window', async () => {
    const { tables, clock } = aCounter(10);
    const writes: number[] = [];
    tables.beforeTransact = (transaction) => void writes.push(transaction.length);
    const calls: string[] = [];
    const watched = new Proxy(tables, {
      get: (all, name) => {
        calls.push(String(name));
        return Reflect.get(all, name).bind(all);
      },
    });

    await countRequest({ tables: watched, clock }, 'cus_a', 10);

    expect([writes, calls]).toEqual([[1], ['transact']]);
    expect(tables.all('idempotency')).toEqual([
      { pk: 'rate#cus_a', sk: '1795428060', requests: 1, expiresAt: Date.parse('2026-11-23T10:06:00Z') / 1000 },
    ]);
  });

  test.each([new ContentionError('busy'), new Error('no table')])('a store that answers %s lets the request pass', async (failure) => {
    const { tables, ask } = aCounter(1);
    const warned = jest.spyOn(log, 'warn').mockReturnValue(undefined);
    tables.beforeTransact = () => {
      throw failure;
    };

    for (let sent = 0; sent < 3; sent += 1) await expect(ask()).resolves.toBeUndefined();
    expect(warned).toHaveBeenCalledTimes(3);
    warned.mockRestore();
  });
});
