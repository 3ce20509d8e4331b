import { describe, expect, it } from '@jest/globals';
import type { ApiCall } from '../../../cli/api/api-call.js';
import { type Attempt, attemptsMax, failureOf, pauseBeforeNext, retryAfterMs } from '../../../cli/api/attempt.js';

const get: ApiCall = { method: 'GET', path: '/' };
const keyed: ApiCall = { method: 'POST', path: '/', idempotencyKey: 'k' };
const patch: ApiCall = { method: 'PATCH', path: '/' };

function reply(status: number, headers: Record<string, string> = {}, body: unknown = {}): Attempt {
  return { reply: { status, headers: new Headers(headers), body } };
}

describe('pauseBeforeNext', () => {
  it.each([
    ['a busy API', get, reply(503), 500],
    ['a busy API, asked to change with a key', keyed, reply(503), 500],
    ['a busy API, asked to change without a key', patch, reply(503), undefined],
    ['too many requests', get, reply(429), 500],
    ['what the API asks to wait', keyed, reply(503, { 'retry-after': '2' }), 2_000],
    ['a wait nobody waits for', get, reply(503, { 'retry-after': '9999' }), 10_000],
    ['a refusal', get, reply(409), undefined],
    ['an answer', get, reply(200), undefined],
    ['a failure of its own', get, reply(500), undefined],
    ['a connection that broke off', keyed, { failure: 'broken-off' }, 500],
    ['a read that took too long', get, { failure: 'timed-out' }, 500],
    ['a change that took too long: its person decides', keyed, { failure: 'timed-out' }, undefined],
    ['an interruption', get, { failure: 'interrupted' }, undefined],
  ] as const)('%s', (_name, call, attempt, expected) => {
    expect(pauseBeforeNext(call, attempt as Attempt, 1)).toBe(expected);
  });

  it('waits longer each time, and ends', () => {
    expect(pauseBeforeNext(get, reply(503), 2)).toBe(1_000);
    expect(pauseBeforeNext(get, reply(503), attemptsMax)).toBeUndefined();
  });

  it('waits for its own first request, but not for another’s', () => {
    const inProgress = reply(409, {}, { code: 'IdempotencyInProgress' });

    expect(pauseBeforeNext(keyed, inProgress, 1)).toBeUndefined();
    expect(pauseBeforeNext(keyed, inProgress, 2)).toBe(1_000);
  });
});

describe('failureOf', () => {
  it('tells what was surely never sent from what may have been', () => {
    const failed = (cause: unknown) => Object.assign(new TypeError('fetch failed'), { cause });

    expect(failureOf(failed({ code: 'ECONNREFUSED' }), false).failure).toBe('not-sent');
    expect(failureOf(failed({ errors: [{ code: 'ECONNREFUSED' }] }), false).failure).toBe('not-sent');
    expect(failureOf(failed({ code: 'ECONNRESET' }), false).failure).toBe('broken-off');
    expect(failureOf(failed(undefined), false).failure).toBe('broken-off');
    expect(failureOf(new DOMException('late', 'TimeoutError'), false).failure).toBe('timed-out');
    expect(failureOf(new Error('any'), true).failure).toBe('interrupted');
  });
});

describe('retryAfterMs', () => {
  it('reads seconds only', () => {
    expect(retryAfterMs(new Headers({ 'retry-after': '3' }))).toBe(3_000);
    expect(retryAfterMs(new Headers({ 'retry-after': 'Mon, 23 Nov 2026 10:00:00 GMT' }))).toBeUndefined();
    expect(retryAfterMs(new Headers())).toBeUndefined();
  });
});
