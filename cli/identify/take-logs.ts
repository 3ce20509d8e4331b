import { errorCode } from '../../adapters/files/file-error.js';
import { FolderObjects } from '../../adapters/files/folder-objects.js';
import { takenFile } from '../../adapters/logs/file-register.js';
import { type FolderContent, type FolderFile, logFolder } from '../../adapters/logs/log-folder.js';
import { stampOf } from '../../adapters/logs/take-folder-file.js';
import { FileTroubleError } from '../errors.js';
import type { Output } from '../surroundings.js';
import type { Asked } from './identify-options.js';
import type { TakeOrder } from './identify-work.js';
import { Progress } from './progress.js';
import { type WorkPlace, workOrders } from './work-orders.js';

/** Where the reading is told. */
export interface TakeTelling {
  readonly messages: Output;
  readonly now: () => number;
}

/** How the reading of a folder of logs ended. */
export interface TakenLogs {
  /** False when it was interrupted. */
  readonly isWhole: boolean;
  readonly files: number;
  /** What could not be read, in words. */
  readonly troubles: readonly string[];
}

/** Takes every file of the folder of logs that is not taken yet, the biggest first; throws FileTroubleError for the folder itself. */
export async function takeLogs(asked: Asked, place: WorkPlace, { messages, now }: TakeTelling): Promise<TakenLogs> {
  const content = await filesIn(asked);
  const orders = await ordersOf(asked, content.files);
  const totals = { files: orders.length, bytes: orders.reduce((sum, { file }) => sum + file.bytes, 0) };
  const progress = new Progress(messages, now, totals);
  const troubles = [...troublesOf(content)];
  const isWhole = await workOrders(orders, place, (news) => {
    if (news.what === 'read') progress.read(news.bytes);
    if (news.what !== 'taken') return;
    progress.fileDone();
    if (news.trouble !== undefined) troubles.push(news.trouble);
  });
  if (orders.length > 0) progress.end();
  return { isWhole, files: content.files.length, troubles };
}

async function filesIn({ logs, state, inventory }: Asked): Promise<FolderContent> {
  try {
    return await logFolder(logs, [state, ...inventory]);
  } catch (cause) {
    throw new FileTroubleError(`${logs} cannot be read (${errorCode(cause)}).`, { cause });
  }
}

async function ordersOf({ state, flowFormat }: Asked, files: readonly FolderFile[]): Promise<readonly TakeOrder[]> {
  const objects = new FolderObjects(state);
  const columns = flowFormat === undefined ? {} : { flowFormat };
  const orders: TakeOrder[] = [];
  for (const file of files) {
    const known = await takenFile(objects, file.name);
    if (known?.isTaken === true && known.stamp === stampOf({ file, ...columns })) continue;
    orders.push({ what: 'take', stateFolder: state, file, ...columns });
  }
  // The biggest first, so that no thread is left alone with one at the end.
  return orders.sort((a, b) => b.file.bytes - a.file.bytes || (a.file.name < b.file.name ? -1 : 1));
}

function* troublesOf({ links, unreadFolders, isLimited }: FolderContent): Generator<string> {
  if (links > 0) yield `${links} links are not followed.`;
  for (const folder of unreadFolders) yield `${folder} is too deep or may not be read.`;
  if (isLimited) yield 'There are more files than are looked at.';
}
