import { secondsOfDay } from '../../ports/clock.js';
import type { Objects } from '../../ports/objects.js';
import { type JoinedLogs, joinLogs } from '../join/log-evidence.js';
import type { ResourceBook } from '../join/resource-book.js';
import { segmentOfPart } from '../segments/lasting-day.js';
import type { Segment } from '../segments/segment.js';
import { decodeSegment } from '../segments/segment-bytes.js';
import { segmentKeys } from '../segments/segment-keys.js';
import type { AccountDay, LastingDays } from './lasting-days.js';

/** What a day was joined to, and what it depends on beside its segments. */
export interface JoinedDay extends JoinedLogs {
  /** Names that it asked for, as rising numbers. */
  readonly asked: Uint32Array;
  /** The last instant that it asked about, epoch seconds. */
  readonly last: number;
}

/** Joins one day with a book that knows what lasts of all days; days may come in any order. */
export async function joinDay(objects: Objects, book: ResourceBook, lasting: LastingDays, day: number): Promise<JoinedDay> {
  const own = await readSegments(
    objects,
    lasting.of(day).map(({ awsAccountId }) => ({ awsAccountId, day })),
  );
  const before = lasting
    .before(day)
    .map((one) => ({ ...one, part: lasting.of(one.day).find(({ awsAccountId }) => awsAccountId === one.awsAccountId) }));
  // Whom a credential's address was then is told by what was seen on that day.
  const seen = await readSegments(
    objects,
    before.filter(({ part }) => part?.isAddressHeld === true),
  );
  book.addresses.forgetDays();
  const { answer, asked } = book.questions.during(() => {
    for (const { part } of before) {
      const sessions = part && segmentOfPart(part.sessions);
      if (sessions !== undefined) book.takeSessions(sessions);
    }
    for (const segment of own) book.takeSessions(segment);
    for (const segment of [...seen, ...own]) book.takeDay(segment);
    return joinLogs(own, book);
  });
  return { ...answer, asked, last: lastOf(own, day) };
}

async function readSegments(objects: Objects, days: readonly AccountDay[]): Promise<readonly Segment[]> {
  const found = await Promise.all(days.map(({ awsAccountId, day }) => objects.read(segmentKeys.day(awsAccountId, day))));
  return found.flatMap((object) => (object === undefined ? [] : [decodeSegment(object.bytes)]));
}

function lastOf(segments: readonly Segment[], day: number): number {
  let last = (day + 1) * secondsOfDay - 1;
  for (const { rows } of segments) for (let row = 0; row < rows.last.length; row++) last = Math.max(last, rows.last[row] as number);
  return last;
}
