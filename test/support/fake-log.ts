import type { Formats } from '../../adapters/logs/file-reading.js';
import { sourceCode } from '../../domain/association/evidence/evidence-source.js';
import { relationCode } from '../../domain/association/evidence/relation.js';
import { lineReader } from '../../domain/association/logs/line-reader.js';
import type { LogFormat, WholeFileFormat } from '../../domain/association/logs/log-reader.js';
import type { ObservationSink } from '../../domain/association/logs/observation-sink.js';
import { silent, unreadable, used } from '../../domain/association/logs/read-tally.js';

/** Epoch seconds at which the day of fake logs begins. */
export const fakeDaySeconds = Date.UTC(2026, 10, 23) / 1_000;

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

/** Reads `<AWS account> <second of the day> <from> <to>` or `item <JSON>`; `#…` says nothing. */
function readLine(line: string, sink: ObservationSink) {
  if (line.startsWith('#')) return silent('comment');
  if (line.startsWith('item ')) {
    sink.item(JSON.parse(line.slice('item '.length)));
    return used;
  }
  const [account = '', second, from, to] = line.split(' ');
  if (from === undefined || to === undefined) return unreadable('not a line of a fake log');
  const ends = [from, to].map((name) => sink.endpoint('id', account, name)) as [number, number];
  const at = fakeDaySeconds + Number(second);
  sink.observe(Number(account), ...ends, relationCode['talks with'], sourceCode.flow, at, at, 1, 0, 0, 0);
  return used;
}

const fakeFormat: LogFormat = {
  kind: 'host',
  isFormat: (head) => text(head.subarray(0, 5)) === '#fake',
  open: (_file, sink) => lineReader('host', (bytes, start, end) => readLine(text(bytes.subarray(start, end)), sink)),
};

const wholeFormat: WholeFileFormat = {
  kind: 'flow',
  isFormat: (head) => text(head.subarray(0, 6)) === '#whole',
  read: async (whole, _file, sink) => {
    const lines = text(whole).trimEnd().split('\n').slice(1);
    for (const line of lines) readLine(line, sink);
    return { kind: 'flow', bytes: whole.length, lines: lines.length, used: lines.length, silent: {}, unreadable: {} };
  },
};

/** A simple format in the place of the known ones, and one that needs the whole file. */
export const fakeFormats: Formats = {
  formatOf: (head, file) => (fakeFormat.isFormat(head, file) ? fakeFormat : undefined),
  wholeFile: [wholeFormat],
};

/** Text of a fake log. */
export function fakeLog(...lines: readonly string[]): string {
  return fakeLogOf(lines);
}

/** The same from a list of any length. */
export function fakeLogOf(lines: readonly string[]): string {
  return `#fake\n${lines.map((line) => `${line}\n`).join('')}`;
}

/** Bytes in pieces, as a file or a download gives them. */
export async function* inPieces(bytes: string | Uint8Array, size = 10_000): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(bytes);
  for (let from = 0; from < all.length; from += size) yield all.subarray(from, from + size);
}
