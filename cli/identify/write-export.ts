import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AssociationIndex } from '../../domain/association/index/association-index.js';
import { FileTroubleError } from '../errors.js';
import { exported, exportFormat } from './exported.js';

/** Writes an index into a file, in the format that its ending names; throws UsageError and FileTroubleError. */
export async function writeExport(index: AssociationIndex, file: string, minConfidence: number): Promise<void> {
  const format = exportFormat(file, extname(file).slice(1));
  const pieces = await exported(index, format, minConfidence);
  try {
    await pipeline(Readable.from(pieces), createWriteStream(file));
  } catch (cause) {
    throw new FileTroubleError(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
