import type { Objects } from '../../ports/objects.js';
import { inTurns } from '../../resource/in-turns.js';
import { joinVersion } from '../join/log-evidence.js';
import { sessionDaysMax } from '../join/session-book.js';
import { decodeLastingDay, type LastingDay, lastingDayOf } from '../segments/lasting-day.js';
import { decodeSegment } from '../segments/segment-bytes.js';
import { segmentKeys } from '../segments/segment-keys.js';
import { sha256Of } from '../sha256-of.js';

/** One day of an AWS account that logs speak of; days since 1970-01-01. */
export interface AccountDay {
  readonly awsAccountId: string;
  readonly day: number;
}

/** What other days need of a day, of one AWS account. */
export type LastingOfAccount = LastingDay & Pick<AccountDay, 'awsAccountId'>;

const readAtOnce = 20;

/** What lasts of each day of a run; days without logs are left out. */
export class LastingDays {
  readonly #days = new Map<number, LastingOfAccount[]>();

  static async read(objects: Objects, asked: readonly AccountDay[]): Promise<LastingDays> {
    const found = new LastingDays();
    const parts = await inTurns(asked, readAtOnce, (one) => lastingOf(objects, one));
    asked.forEach(({ awsAccountId, day }, n) => {
      const part = parts[n];
      if (part !== undefined) found.#days.set(day, [...(found.#days.get(day) ?? []), { ...part, awsAccountId }]);
    });
    return found;
  }

  /** Rising. */
  get days(): readonly number[] {
    return [...this.#days.keys()].sort((x, y) => x - y);
  }

  /** Of each AWS account with logs of the day. */
  of(day: number): readonly LastingOfAccount[] {
    return this.#days.get(day) ?? [];
  }

  /** The days before, whose credentials may still be in use. */
  before(day: number): readonly AccountDay[] {
    const days = Array.from({ length: sessionDaysMax }, (_, n) => day - sessionDaysMax + n);
    return days.flatMap((one) => this.of(one).map(({ awsAccountId }) => ({ awsAccountId, day: one })));
  }

  /** Another one whenever logs make a join of the day answer otherwise; what else it asks for is noted with its answer. */
  fingerprint(day: number): string {
    const own = this.of(day).map(({ awsAccountId, segmentHash }) => [awsAccountId, segmentHash]);
    const before = this.before(day).flatMap(({ awsAccountId, day: one }) =>
      this.of(one)
        .filter((part) => part.awsAccountId === awsAccountId)
        .map((part) => [day - one, awsAccountId, part.isAddressHeld ? part.segmentHash : part.sessionsHash]),
    );
    return sha256Of(JSON.stringify([joinVersion, own, before]));
  }
}

/** Where only the segment is there, of it. */
async function lastingOf(objects: Objects, { awsAccountId, day }: AccountDay): Promise<LastingDay | undefined> {
  const found = await objects.read(segmentKeys.lasting(awsAccountId, day));
  if (found !== undefined) return decodeLastingDay(found.bytes);
  const segment = await objects.read(segmentKeys.day(awsAccountId, day));
  return segment && lastingDayOf(decodeSegment(segment.bytes), segment.bytes);
}
