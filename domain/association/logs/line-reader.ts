import { type FindEnd, LineSplitter } from './line-splitter.js';
import type { LogReader } from './log-reader.js';
import type { LogKind } from './log-source.js';
import { type Outcome, ReadTally, unreadable } from './read-tally.js';

/** Reads one line, without its end, from bytes that are valid during the call only. */
export type ReadLine = (bytes: Uint8Array, start: number, end: number) => Outcome;

const tooLong = unreadable('longer than 1 MiB');

/** What stands for the end of a file that was cut off; a line that the cut goes through is left out, because half of it may read as another. */
export const cutOff = unreadable('cut off');

/** A reader of a log whose records are lines; `finish` is called when the last was read, `findEnd` looks for ends of lines in its own way. */
export function lineReader(kind: LogKind, read: ReadLine, finish: () => void = () => undefined, findEnd?: FindEnd): LogReader {
  const tally = new ReadTally();
  const splitter = new LineSplitter((bytes, start, end) => tally.count(read(bytes, start, end)), findEnd);
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
