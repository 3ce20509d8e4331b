import { LineSplitter } from './line-splitter.js';
import type { LogReader } from './log-reader.js';
import type { LogKind } from './log-source.js';
import { type Outcome, ReadTally, unreadable } from './read-tally.js';

/** Reads one line, without its end, from bytes that are valid during the call only. */
export type ReadLine = (bytes: Uint8Array, start: number, end: number) => Outcome;

/** Reads as many whole lines as it likes from `start` on, counts what became of them, and answers where it stopped, as `TakeSome` does. */
export type ReadSome = (bytes: Uint8Array, start: number, tally: ReadTally) => number;

const tooLong = unreadable('longer than 1 MiB');

/** What stands for the end of a file that was cut off; a line that the cut goes through is left out, because half of it may read as another. */
export const cutOff = unreadable('cut off');

/** A reader of a log whose records are lines; `finish` is called when the last was read, `readSome` reads many at once where it can. */
export function lineReader(kind: LogKind, read: ReadLine, finish: () => void = () => undefined, readSome?: ReadSome): LogReader {
  const tally = new ReadTally();
  const splitter = new LineSplitter(
    (bytes, start, end) => tally.count(read(bytes, start, end)),
    readSome && ((bytes, start) => readSome(bytes, start, tally)),
  );
  return {
    push: (bytes) => splitter.push(bytes),
    end: (isCut) => {
      splitter.end(isCut);
      finish();
      tally.count(tooLong, splitter.tooLong);
      if (isCut) tally.count(cutOff);
      return tally.report(kind, splitter.bytes);
    },
  };
}
