import { lineReader } from './line-reader.js';
import type { LogReader } from './log-reader.js';
import type { LogKind } from './log-source.js';
import type { Outcome } from './read-tally.js';

/** A reader of a log whose lines are read as text; bytes outside UTF-8 become replacement characters, which no field of ours may hold. */
export function textLineReader(kind: LogKind, read: (line: string) => Outcome): LogReader {
  const decoder = new TextDecoder();
  return lineReader(kind, (bytes, start, end) => read(decoder.decode(bytes.subarray(start, end))));
}
