import { FolderObjects } from '../../adapters/files/folder-objects.js';
import type { FolderFile } from '../../adapters/logs/log-folder.js';
import { type AccountDay, mergeDay } from '../../adapters/logs/merge-day.js';
import { LogFileTroubleError, takeFolderFile } from '../../adapters/logs/take-folder-file.js';
import { type FinishedRun, type FinishOrder, finishRun } from './finish-run.js';

/** One log file to be taken into a folder of state. */
export interface TakeOrder {
  readonly what: 'take';
  readonly stateFolder: string;
  readonly file: FolderFile;
  readonly flowFormat?: string;
}

/** One day to be brought up to its parts. */
export interface MergeOrder {
  readonly what: 'merge';
  readonly stateFolder: string;
  readonly day: AccountDay;
}

/** What a thread is asked to do, one at a time. */
export type WorkOrder = TakeOrder | MergeOrder | FinishOrder;

/** What comes back while an order is worked on. */
export type WorkNews =
  /** So many bytes of the file more, as it lies there. */
  | { readonly what: 'read'; readonly bytes: number }
  /** The order is done; with `trouble` where its file could not be read. */
  | { readonly what: 'taken'; readonly trouble?: string }
  | { readonly what: 'merged' }
  | { readonly what: 'finished'; readonly run: FinishedRun };

/** Takes news. */
export type TellNews = (news: WorkNews) => void;

const toldBytes = 2 ** 21;

/** Does what an order says and tells how it goes; throws what the folder of state throws. */
export async function identifyWork(order: WorkOrder, tell: TellNews): Promise<void> {
  if (order.what === 'take') return take(order, tell);
  if (order.what === 'finish') return tell({ what: 'finished', run: await finishRun(order) });
  await mergeDay(new FolderObjects(order.stateFolder), order.day);
  tell({ what: 'merged' });
}

async function take({ stateFolder, file, flowFormat }: TakeOrder, tell: TellNews): Promise<void> {
  let untold = 0;
  const onBytes = (bytes: number) => {
    untold += bytes;
    if (untold < toldBytes) return;
    tell({ what: 'read', bytes: untold });
    untold = 0;
  };
  const columns = flowFormat === undefined ? {} : { flowFormat };
  try {
    await takeFolderFile({ objects: new FolderObjects(stateFolder) }, { file, ...columns, onBytes });
    tell({ what: 'read', bytes: untold });
    tell({ what: 'taken' });
  } catch (error) {
    if (!(error instanceof LogFileTroubleError)) throw error;
    tell({ what: 'taken', trouble: error.message });
  }
}
