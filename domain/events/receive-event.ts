import { createHash } from 'node:crypto';
import { type Instant, plusSeconds, secondsBetween } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import type { ItemKey, Tables } from '../ports/tables.js';
import { writeIfHolds } from '../ports/write-if-holds.js';
import { canonicalJson, type JsonObject } from '../resource/cloud-resource.js';
import { isRefusal } from './dead-letter.js';
import { EventFromFutureError, EventIdReusedError, EventLateError, EventReplayedError } from './errors.js';

/** Longest time from an event to its arrival, as EventBridge itself gives up after 24 hours; and how far a producer's clock may be ahead. */
export const eventAgeSecondsMax = 86_400;
export const clockAheadSecondsMax = 300;

/** An eventId is remembered for longer than an event with it may still arrive. */
const rememberedSeconds = 2 * eventAgeSecondsMax;

/** An event of a producer, as it arrived. */
export interface ReceivedEvent {
  readonly source: string;
  /** Present only when an archive plays the event again. */
  readonly replayName?: string | undefined;
  readonly metadata: { readonly eventId: string; readonly occurredAt: Instant; readonly [more: string]: unknown };
  readonly data: { readonly [field: string]: unknown };
  /** When it reached the service: waiting here makes no event late. */
  readonly receivedAt: Instant;
}

/**
 * Works on an event of a producer; any number of deliveries of the same event are the same work. A refusal forgets its eventId again.
 * Throws EventReplayedError, EventLateError, EventFromFutureError, EventIdReusedError, and what the work throws.
 */
export async function receiveEvent<T>(ports: Pick<Ports, 'tables'>, event: ReceivedEvent, work: () => Promise<T>): Promise<T> {
  mustBeTimely(event);
  const key: ItemKey = { table: 'idempotency', pk: `event#${event.source}#${event.metadata.eventId}`, sk: 'event' };
  const contentHash = hashOf(event);
  await claim(ports.tables, key, contentHash, event.receivedAt);
  try {
    return await work();
  } catch (error) {
    if (isRefusal(error)) {
      await writeIfHolds(ports.tables, [{ act: 'delete', key, when: [{ attribute: 'contentHash', is: 'equal', value: contentHash }] }]);
    }
    throw error;
  }
}

function mustBeTimely({ replayName, metadata, receivedAt }: ReceivedEvent): void {
  if (replayName !== undefined) throw new EventReplayedError('An archive plays it again: an order is taken only when it is placed.');
  const { occurredAt } = metadata;
  const ageSeconds = secondsBetween(occurredAt, receivedAt);
  const says = `It says that it occurred at ${occurredAt} and arrived at ${receivedAt}`;
  if (ageSeconds > eventAgeSecondsMax) throw new EventLateError(`${says}: at most ${eventAgeSecondsMax} seconds may lie between.`);
  if (ageSeconds < -clockAheadSecondsMax) throw new EventFromFutureError(`${says}: set the producer's clock.`);
}

async function claim(tables: Tables, key: ItemKey, contentHash: string, receivedAt: Instant): Promise<void> {
  const expiresAt = Math.floor(Date.parse(plusSeconds(receivedAt, rememberedSeconds)) / 1_000);
  const item = { pk: key.pk, sk: key.sk, contentHash, expiresAt };
  const when = [{ attribute: 'contentHash', is: 'absent-or-equal', value: contentHash }] as const;
  if (await writeIfHolds(tables, [{ act: 'put', table: 'idempotency', item, when }])) return;
  throw new EventIdReusedError('This eventId came with another content before: a new event has a new eventId.');
}

function hashOf({ metadata, data }: ReceivedEvent): string {
  return createHash('sha256')
    .update(canonicalJson({ metadata, data } as JsonObject))
    .digest('hex');
}
