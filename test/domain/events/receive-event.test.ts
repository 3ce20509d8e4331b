import { beforeEach, describe, expect, test } from '@jest/globals';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import { ContentionError, NotFoundError } from '../../../domain/errors.js';
import { EventFromFutureError, EventIdReusedError, EventLateError, EventReplayedError } from '../../../domain/events/errors.js';
import { type ReceivedEvent, receiveEvent } from '../../../domain/events/receive-event.js';
import { plusSeconds } from '../../../domain/ports/clock.js';

const receivedAt = '2026-11-23T10:00:00.000Z';
const event: ReceivedEvent = { source: 'shop', metadata: { eventId: 'evt_1', occurredAt: receivedAt }, data: { n: 1 }, receivedAt };
const occurred = (seconds: number) => ({ ...event, metadata: { eventId: 'evt_1', occurredAt: plusSeconds(receivedAt, seconds) } });

let tables: InMemoryTables;
let worked: number;
const work = async () => {
  worked += 1;
  return worked;
};

beforeEach(() => {
  tables = new InMemoryTables();
  worked = 0;
});

describe('receiveEvent', () => {
  test('works on every delivery of the same event', async () => {
    await receiveEvent({ tables }, event, work);

    expect(await receiveEvent({ tables }, { ...event, receivedAt: plusSeconds(receivedAt, 60) }, work)).toBe(2);
  });

  test.each([
    { ...event, data: { n: 2 } },
    { ...event, metadata: { ...event.metadata, correlationId: 'other' } },
  ])('refuses a known eventId with another content', async (other) => {
    await receiveEvent({ tables }, event, work);

    await expect(receiveEvent({ tables }, other, work)).rejects.toThrow(EventIdReusedError);
    expect(worked).toBe(1);
  });

  test('tells the eventIds of two producers apart', async () => {
    await receiveEvent({ tables }, event, work);

    await expect(receiveEvent({ tables }, { ...event, source: 'other', data: { n: 2 } }, work)).resolves.toBe(2);
  });

  test('a refused event leaves nothing behind; one that may yet work stays known', async () => {
    const failing = (error: Error) => receiveEvent({ tables }, event, () => Promise.reject(error));

    await expect(failing(new NotFoundError('listing', 'lst_1'))).rejects.toThrow(NotFoundError);
    expect(tables.all('idempotency')).toEqual([]);

    await expect(failing(new ContentionError('busy'))).rejects.toThrow(ContentionError);
    expect(tables.all('idempotency')).toHaveLength(1);
  });

  test('remembers an eventId for two days', async () => {
    await receiveEvent({ tables }, event, work);

    expect(tables.all('idempotency')[0]?.expiresAt).toBe(Date.parse('2026-11-25T10:00:00.000Z') / 1_000);
  });

  test.each([-86_400, -1, 0, 300])('takes one that occurred %d seconds from its arrival', async (seconds) => {
    await expect(receiveEvent({ tables }, occurred(seconds), work)).resolves.toBe(1);
  });

  test.each([
    ['late', occurred(-86_401), EventLateError],
    ['of the future', occurred(301), EventFromFutureError],
    ['played again', { ...event, replayName: 'replay-1' }, EventReplayedError],
  ])('refuses one that is %s, before any work', async (_what, given, error) => {
    await expect(receiveEvent({ tables }, given, work)).rejects.toThrow(error);
    expect([worked, tables.all('idempotency')]).toEqual([0, []]);
  });
});
