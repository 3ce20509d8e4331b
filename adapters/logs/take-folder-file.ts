import { ConveyanceError } from '../../domain/errors.js';
import { errorCode } from '../files/file-error.js';
import { filePieces } from '../files/file-pieces.js';
import { keptRoom } from '../files/kept-room.js';
import { logFileOf } from './log-file-of.js';
import type { FolderFile } from './log-folder.js';
import { type TakePorts, takeLogFile } from './take-log-file.js';

/** A log file cannot be opened or read to its end; the others can. */
export class LogFileTroubleError extends ConveyanceError {
  readonly code = 'LogFileTrouble';
}

/** Bytes of a file that are read at once. */
const withReadRoom = keptRoom(512 * 1024);

/** One file of a folder of logs, and how it is told to be read. */
export interface FolderFileTaking {
  readonly file: FolderFile;
  /** Columns of flow logs without a header. */
  readonly flowFormat?: string;
  /** Told after each piece, as the file lies there. */
  readonly onBytes?: (bytes: number) => void;
}

/** Takes a file of a folder unless it is taken already; throws LogFileTroubleError when it cannot be read. */
export async function takeFolderFile(ports: TakePorts, taking: FolderFileTaking): Promise<void> {
  const { file, flowFormat } = taking;
  const log = { ...logFileOf(file.name), ...(flowFormat === undefined ? {} : { flowFormat }) };
  await withReadRoom((room) => takeLogFile(ports, log, piecesOf(taking, room), stampOf(taking)));
}

/** What stands for the content of the file and how it is read. */
export function stampOf({ file, flowFormat }: FolderFileTaking): string {
  return flowFormat === undefined ? file.stamp : `${file.stamp} ${flowFormat}`;
}

async function* piecesOf({ file, onBytes }: FolderFileTaking, room: Uint8Array): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of filePieces(file.path, room)) {
      yield piece;
      onBytes?.(piece.length);
    }
  } catch (cause) {
    throw new LogFileTroubleError(`${file.name} cannot be read (${errorCode(cause)}).`, { cause });
  }
}
