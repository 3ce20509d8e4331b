import { newsOfAccount } from '../../domain/association/identification/log-news.js';
import { accountOfLog } from '../../domain/association/identification/log-objects.js';
import { InvalidInputError } from '../../domain/errors.js';
import type { Instant } from '../../domain/ports/clock.js';
import type { LogObjectRef } from '../../domain/ports/identification-work.js';
import type { LogIntake, TakenLog } from '../../domain/ports/log-intake.js';
import type { Objects } from '../../domain/ports/objects.js';
import { fileKeys } from './file-keys.js';
import { takenFile } from './file-register.js';
import { logFileOf } from './log-file-of.js';
import { mergeDay } from './merge-day.js';
import { equalPieces } from './pieces-of.js';
import { takeLogFile } from './take-log-file.js';

/** The largest log object that is read, compressed: what a Lambda reads in its time. Services of AWS write far smaller ones. */
export const logObjectBytesMax = 536_870_912;

const pieceBytes = 1_048_576;

/** Log objects that lie in the same bucket as what is made of them; each may speak of the AWS account of its key alone, for only that may write there. */
export class BucketLogs implements LogIntake {
  constructor(
    private readonly objects: Objects,
    private readonly now: () => Instant = () => new Date().toISOString(),
  ) {}

  async take({ key, bytes }: LogObjectRef): Promise<void> {
    if (bytes > logObjectBytesMax) {
      const rule = `has at most ${logObjectBytesMax} bytes`;
      throw new InvalidInputError([{ field: 'object.size', value: bytes, rule, remedy: 'Deliver it in smaller files' }]);
    }
    const awsAccountId = accountOfLog(key);
    const found = awsAccountId === undefined ? undefined : await this.objects.stream(key);
    if (found === undefined || awsAccountId === undefined) return;
    const before = await takenFile(this.objects, key);
    const isKnown = before?.isTaken === true && before.stamp === found.version;
    const file = { ...logFileOf(key), awsAccountId };
    try {
      await takeLogFile({ objects: this.objects, onlyAccount: awsAccountId }, file, equalPieces(found.pieces, pieceBytes), found.version);
    } finally {
      await letGo(found.pieces);
    }
    if (!isKnown) await this.objects.write(newsOfAccount(awsAccountId), new TextEncoder().encode(this.now()));
  }

  async countTaken(keys: readonly string[]): Promise<number> {
    const open = new Set(keys.map(fileKeys.file));
    const asked = open.size;
    for (let page = await this.objects.list(fileKeys.files); page.length > 0 && open.size > 0; ) {
      for (const { key } of page) open.delete(key);
      page = await this.objects.list(fileKeys.files, page.at(-1)?.key);
    }
    return asked - open.size;
  }

  async taken(key: string): Promise<TakenLog | undefined> {
    const found = await takenFile(this.objects, key);
    return found?.isTaken === true ? { key, report: found.report as TakenLog['report'], parts: found.parts } : undefined;
  }

  async mergeDay(awsAccountId: string, day: number): Promise<void> {
    await mergeDay(this.objects, { awsAccountId, day });
  }
}

/** What was read before is not read again: the connection on which it waits is closed all the same. */
async function letGo(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const rest = pieces[Symbol.asyncIterator]();
  await rest.next();
  await rest.return?.();
}
