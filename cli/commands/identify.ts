import { FolderObjects } from '../../adapters/files/folder-objects.js';
import { lockFolder } from '../../adapters/files/lock-folder.js';
import { daysOf, largestDayBytes } from '../../adapters/logs/merge-day.js';
import { exitCode } from '../exit-code.js';
import type { FinishedRun } from '../identify/finish-run.js';
import { type Asked, identifyOptions, withIdentifyOptions } from '../identify/identify-options.js';
import { runText } from '../identify/run-text.js';
import { takeLogs } from '../identify/take-logs.js';
import { type WorkPlace, workOrders } from '../identify/work-orders.js';
import type { Invocation } from '../invocation.js';
import type { WrittenCommand } from './written-command.js';

/** Bytes of parts that all threads together may be merging: large days are merged by fewer threads, so that memory stays flat. */
const mergedBytesMax = 24 * 2 ** 20;

/** Which resources belong together, from log files and inventories on this machine alone; the verbs beside it ask what it kept. */
export const identify: WrittenCommand = {
  name: 'identify',
  summary: 'Find which cloud resources belong together from log files and inventories on this machine, without any cloud or sign-in.',
  example: 'convey identify --logs logs --inventory inventory.json --from 2026-11-01',
  shape: (command) => void withIdentifyOptions(command),
  run: async (parsed, invocation) => {
    const asked = identifyOptions(parsed);
    const release = await lockFolder(asked.state);
    try {
      return await work(asked, invocation);
    } finally {
      await release();
    }
  },
};

async function work(asked: Asked, invocation: Invocation): Promise<number> {
  const { messages, now, interrupted, threads } = invocation.surroundings;
  const entry = threads === undefined ? {} : { entry: threads.entry };
  const place: WorkPlace = { ...entry, threads: asked.threads ?? threads?.count ?? 1, interrupted };
  const { isWhole, troubles } = await takeLogs(asked, place, { messages, now });
  for (const trouble of troubles) invocation.say(trouble);
  const run = isWhole ? await finish(asked, place, invocation) : undefined;
  if (run === undefined) {
    invocation.say('Interrupted. Call it again: it goes on where it stopped.');
    return exitCode.interrupted;
  }
  await invocation.print({ ...run.summary, groups: run.groups }, (bold) => runText(run, bold));
  invocation.say(`Kept in ${asked.state}: ask it with convey identify show, why, groups, coverage, diff, export.`);
  return exitCode.done;
}

async function finish(asked: Asked, place: WorkPlace, { surroundings }: Invocation): Promise<FinishedRun | undefined> {
  const { state: stateFolder, inventory, period, graph } = asked;
  const objects = new FolderObjects(stateFolder);
  const merges = (await daysOf(objects)).map((day) => ({ what: 'merge', stateFolder, day }) as const);
  const threads = Math.min(place.threads, Math.max(1, Math.floor(mergedBytesMax / (await largestDayBytes(objects)))));
  if (!(await workOrders(merges, { ...place, threads }, () => undefined))) return undefined;
  const asOf = new Date(Math.min(surroundings.now(), endOf(period.toDay))).toISOString();
  const drawing = graph === undefined ? {} : { graph };
  let run: FinishedRun | undefined;
  await workOrders([{ what: 'finish', stateFolder, inventory, period, asOf, ...drawing }], place, (news) => {
    if (news.what === 'finished') run = news.run;
  });
  return run;
}

/** Milliseconds of the end of a period: a run over the past is as of then. */
function endOf(toDay: number | undefined): number {
  return toDay === undefined ? Number.POSITIVE_INFINITY : (toDay + 1) * 86_400_000;
}
