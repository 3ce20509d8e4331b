import type { TakenLog } from '../../ports/log-intake.js';
import type { Objects } from '../../ports/objects.js';
import { readJson } from '../../ports/read-json.js';
import type { LineTotals, RunSummary } from '../run-summary.js';

/** What became of the log objects of a run. */
export type TakenTotals = Pick<RunSummary, 'files' | 'lines'>;

/** Begins the keys of configuration items among what was made of a log object. */
const itemsPrefix = 'items/';

/** Configuration items of one run: later ones are left out. */
const itemsMax = 200_000;

/** Sums over log objects; of `filesTotal` those that were not read are in the dead-letter queue. */
export function takenTotals(taken: readonly TakenLog[], filesTotal: number): TakenTotals {
  const reports = taken.map(({ report }) => report);
  const sum = (count: (report: TakenLog['report']) => number) => reports.reduce((all, report) => all + count(report), 0);
  const unread = filesTotal - taken.length;
  const lines: LineTotals = {
    bytes: sum(({ bytes }) => bytes),
    lines: sum((report) => report.lines),
    used: sum(({ used }) => used),
    silent: sumByReason(reports.map(({ silent }) => silent)),
    unreadable: sumByReason([...reports.map(({ unreadable }) => unreadable), ...(unread > 0 ? [{ 'log objects not read': unread }] : [])]),
  };
  const parts = taken.map((one) => one.parts.join(' '));
  const repeated = parts.filter((text, at) => text !== '' && parts.indexOf(text) < at).length;
  const unknown = reports.filter(({ kind }) => kind === undefined).length;
  return { files: { taken: taken.length - repeated, repeated, unknown }, lines };
}

/** Reasons come from readers, so there are few; a map without a prototype all the same. */
function sumByReason(all: readonly LineTotals['silent'][]): LineTotals['silent'] {
  const sums = new Map<string, number>();
  for (const counts of all) for (const [reason, lines] of Object.entries(counts)) sums.set(reason, (sums.get(reason) ?? 0) + lines);
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Configuration items that log objects held. */
export async function readItems(objects: Objects, taken: readonly TakenLog[]): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  const keys = new Set(taken.flatMap(({ parts }) => parts.filter((key) => key.startsWith(itemsPrefix))));
  for (const key of [...keys].sort()) {
    if (items.length >= itemsMax) break;
    items.push(...((await readJson<readonly unknown[]>(objects, key)) ?? []));
  }
  return items;
}
