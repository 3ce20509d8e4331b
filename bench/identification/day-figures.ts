import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeEvidence, encodeEvidence } from '../../domain/association/evidence/evidence-bytes.js';
import { mergeEvidence } from '../../domain/association/evidence/merge-evidence.js';
import { logEvidence } from '../../domain/association/join/log-evidence.js';
import { ResourceBook } from '../../domain/association/join/resource-book.js';
import { sessionDaysMax } from '../../domain/association/join/session-book.js';
import type { KnownResource } from '../../domain/association/known-resource.js';
import { lastingPart } from '../../domain/association/segments/lasting-part.js';
import type { Segment } from '../../domain/association/segments/segment.js';
import { decodeSegment, encodeSegment } from '../../domain/association/segments/segment-bytes.js';
import type { Figure } from '../figure.js';
import { dayResources, daySegment, daySizes } from './day-logs.js';

/** What is stored before the last day is added, as files: whole days, what of them lasts, and the evidence of those before. */
interface Stored {
  readonly resources: readonly KnownResource[];
  readonly folder: string;
  readonly days: number;
  readonly lasting: readonly string[];
}

function decodedDay({ folder }: Stored, day: number): Segment {
  return decodeSegment(readFileSync(join(folder, `day-${day}`)));
}

function learnedBook({ resources, folder, lasting }: Stored): ResourceBook {
  return new ResourceBook(
    resources,
    lasting.map((name) => decodeSegment(readFileSync(join(folder, name)))),
  );
}

/** Evidence of the days up to one, as if nothing had been joined before: one whole day in memory at a time. */
function rebuild(stored: Stored, last: number): Uint8Array {
  const book = learnedBook(stored);
  function* learned(): Generator<Segment> {
    for (let day = 0; day <= last; day++) {
      const segment = decodedDay(stored, day);
      book.learn(segment);
      yield segment;
    }
  }
  return encodeEvidence(logEvidence(learned(), book));
}

/** From the stored evidence of the days before and one more stored day to the evidence of all. */
function oneMore(stored: Stored): Uint8Array {
  const book = learnedBook(stored);
  const segment = decodedDay(stored, stored.days - 1);
  const changed = book.learn(segment);
  if (changed !== undefined && changed.first < segment.day * 86_400) throw new Error('The last day changed those before it.');
  const index = decodeEvidence(readFileSync(join(stored.folder, 'index')));
  return encodeEvidence(mergeEvidence([index, logEvidence([segment], book)]));
}

function store(folder: string, days: number): Stored {
  const lasting: string[] = [];
  for (let day = 0; day < days; day++) {
    const segment = daySegment(day);
    writeFileSync(join(folder, `day-${day}`), encodeSegment(segment));
    // Credentials end within two days; assignments and releases of addresses are kept of all days.
    const sessions = day + sessionDaysMax >= days - 1 ? segment.sessions : { ...segment.sessions, credential: new Uint32Array(0) };
    const part = day < days - 1 ? lastingPart({ ...segment, sessions }) : undefined;
    if (part === undefined) continue;
    lasting.push(`lasting-${day}`);
    writeFileSync(join(folder, `lasting-${day}`), encodeSegment(part));
  }
  const stored = { resources: dayResources(), folder, days, lasting };
  writeFileSync(join(folder, 'index'), rebuild(stored, days - 2));
  return stored;
}

function seconds(work: () => Uint8Array): { readonly seconds: number; readonly bytes: Uint8Array } {
  const start = performance.now();
  const bytes = work();
  return { seconds: (performance.now() - start) / 1000, bytes };
}

function median(values: readonly number[]): number {
  return [...values].sort((x, y) => x - y)[values.length >>> 1] as number;
}

/** P16: one more day on an index of 30 days, against the rebuild of all 31 in the same process; equal bytes or no figure. */
export async function dayFigures(days = 31, repeats = 3): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'days-'));
  try {
    return [figureOf(store(folder, days), repeats)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function figureOf(all: Stored, repeats: number): Figure {
  const shares: number[] = [];
  const rebuilds: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const more = seconds(() => oneMore(all));
    const full = seconds(() => rebuild(all, all.days - 1));
    if (!Buffer.from(more.bytes).equals(Buffer.from(full.bytes))) throw new Error('One more day and the rebuild differ.');
    shares.push((more.seconds / full.seconds) * 100);
    rebuilds.push(full.seconds);
  }
  const rows = daySizes.flowPairs * daySizes.slotsOfPair + daySizes.readPairs;
  return {
    id: 'P16',
    what: `one more day of ${rows} rows on the evidence of ${all.days - 1} days, from stored bytes to stored bytes; rebuild ${median(rebuilds).toFixed(2)} s`,
    figure: median(shares),
    unit: '% of the rebuild',
    reach: { op: '<=', value: 5 },
    rival: 100,
    rivalName: 'full rebuild, equal bytes',
  };
}
