import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderObjects } from '../../adapters/files/folder-objects.js';
import { encodeEvidence } from '../../domain/association/evidence/evidence-bytes.js';
import { joinPeriod } from '../../domain/association/identification/join-period.js';
import type { KnownResource } from '../../domain/association/known-resource.js';
import { encodeLastingDay, lastingDayOf } from '../../domain/association/segments/lasting-day.js';
import { encodeSegment } from '../../domain/association/segments/segment-bytes.js';
import { segmentKeys } from '../../domain/association/segments/segment-keys.js';
import type { Figure } from '../figure.js';
import { cpuSeconds } from './cpu-seconds.js';
import { dayResources, daySegment, daySizes } from './day-logs.js';

/** Merged days as files, in a folder of state as the product keeps it. */
interface Stored {
  readonly folder: string;
  readonly resources: readonly KnownResource[];
  readonly awsAccountId: string;
  readonly days: number;
}

/** The days up to one, for a customer: joined anew unless an earlier run of this customer answers for them. */
async function joined({ folder, resources, awsAccountId }: Stored, customerId: string, days: number) {
  const asked = Array.from({ length: days }, (_, day) => ({ awsAccountId, day }));
  const { evidence, daysJoined } = await joinPeriod(new FolderObjects(folder), { customerId, days: asked }, resources);
  return { bytes: encodeEvidence(evidence), daysJoined };
}

async function store(folder: string, days: number): Promise<Stored> {
  const objects = new FolderObjects(folder);
  let awsAccountId = '';
  for (let day = 0; day < days; day++) {
    const segment = daySegment(day);
    const bytes = encodeSegment(segment);
    awsAccountId = segment.awsAccountId;
    await objects.write(segmentKeys.day(awsAccountId, day), bytes);
    await objects.write(segmentKeys.lasting(awsAccountId, day), encodeLastingDay(lastingDayOf(segment, bytes)));
  }
  const resources = [...dayResources()].sort((a, b) => (a.arn < b.arn ? -1 : 1));
  const stored = { folder, resources, awsAccountId, days };
  await joined(stored, 'before', days - 1);
  return stored;
}

/** With the seconds of the processor that it took, because other programs share the machine. */
async function timed<T>(work: () => Promise<T>): Promise<T & { readonly seconds: number }> {
  let answer: T | undefined;
  const seconds = await cpuSeconds(async () => {
    answer = await work();
  });
  return { ...(answer as T), seconds };
}

function median(values: readonly number[]): number {
  return [...values].sort((x, y) => x - y)[values.length >>> 1] as number;
}

/** P16: one more day on an index of 30 days, against the rebuild of all 31 in the same process; equal bytes or no figure. */
export async function dayFigures(days = 31, repeats = 5): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'days-'));
  try {
    return [await figureOf(await store(folder, days), repeats)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One more day and the rebuild, one after the other, each for customers of their own; equal bytes or no figure. */
async function round(all: Stored, name: string): Promise<{ readonly more: number; readonly full: number }> {
  cpSync(join(all.folder, 'evidence', 'before'), join(all.folder, 'evidence', `more-${name}`), { recursive: true });
  const more = await timed(() => joined(all, `more-${name}`, all.days));
  const full = await timed(() => joined(all, `full-${name}`, all.days));
  if (!Buffer.from(more.bytes).equals(Buffer.from(full.bytes))) throw new Error('One more day and the rebuild differ.');
  if (more.daysJoined !== 1 || full.daysJoined !== all.days) throw new Error('The last day changed those before it.');
  return { more: more.seconds, full: full.seconds };
}

async function figureOf(all: Stored, repeats: number): Promise<Figure> {
  // Compiling counts for neither: storing has run the rebuild's way already, and nothing has run that of one more day.
  await round(all, 'warm');
  const rounds = [];
  for (let repeat = 0; repeat < repeats; repeat++) rounds.push(await round(all, String(repeat)));
  const rebuild = median(rounds.map(({ full }) => full));
  const rows = daySizes.flowPairs * daySizes.slotsOfPair + daySizes.readPairs;
  return {
    id: 'P16',
    what: `one more day of ${rows} rows on the evidence of ${all.days - 1} days, the run’s own join from stored bytes to stored bytes; rebuild ${rebuild.toFixed(2)} s of the processor`,
    figure: median(rounds.map(({ more, full }) => (more / full) * 100)),
    unit: '% of the rebuild',
    reach: { op: '<=', value: 5 },
    rival: 100,
    rivalName: 'full rebuild, equal bytes',
  };
}
