import type { LogFile, ReadReport } from '../../domain/association/logs/log-source.js';
import type { Objects } from '../../domain/ports/objects.js';
import { decompress } from './decompress.js';
import { fileKeys } from './file-keys.js';
import { FileParts } from './file-parts.js';
import { FileReading, type Formats } from './file-reading.js';
import { registerFile, type TakenFile, takenFile, takenFileAt } from './file-register.js';
import { knownFormats } from './known-formats.js';
import { SpillingSink } from './spilling-sink.js';

/** Where parts and register are kept; other formats than the known ones in tests. */
export interface TakePorts {
  readonly objects: Objects;
  readonly formats?: Formats;
  /** Whose alone the file may be: what it says of other AWS accounts is counted and left out. Absent: anybody's, as in a folder of one's own. */
  readonly onlyAccount?: string;
}

/** Under which name the observations of other AWS accounts are counted. */
const foreignReason = 'observations of another AWS account';

/** Memory is looked after at every so many bytes of content, wherever pieces end. */
const spillBytes = 2 ** 20;

/**
 * Reads one log file into parts of segments and enters it into the register of files. The same name with the same `stamp` is not read again;
 * the same content, under whatever name, counts once; a changed file takes the place of what it said before. Killed at any point it
 * leaves nothing that counts, and may simply be called again. Throws what the objects throw, and nothing for content.
 */
export async function takeLogFile(ports: TakePorts, file: LogFile, pieces: AsyncIterable<Uint8Array>, stamp?: string): Promise<ReadReport> {
  const { objects, onlyAccount } = ports;
  const before = await takenFile(objects, file.name);
  if (before?.isTaken === true && stamp !== undefined && before.stamp === stamp) return before.report;
  const sink = new SpillingSink(onlyAccount === undefined ? undefined : Number(onlyAccount));
  const parts = new FileParts(objects, file.name, sink, onlyAccount);
  await parts.clear();
  const reading = new FileReading(file, ports.formats ?? knownFormats, sink);
  const read = await readAll(reading, parts, pieces);
  const report = sink.foreign === 0 ? read : { ...read, silent: { ...read.silent, [foreignReason]: sink.foreign } };
  const contentHash = reading.contentHash(report.kind, onlyAccount);
  const place = stamp === undefined ? { name: file.name } : { name: file.name, stamp };
  await keep(objects, { ...place, contentHash, report, refused: sink.refused, former: formerOf(before, contentHash) }, parts);
  await parts.clear();
  return report;
}

/** Other contents that an entry speaks of. */
function formerOf(before: TakenFile | undefined, contentHash: string): TakenFile['former'] {
  const all = before === undefined ? [] : [{ contentHash: before.contentHash, parts: before.parts }, ...before.former];
  return all.filter((one) => one.contentHash !== contentHash);
}

/** Intent before the act: the mark, so that whoever gives up this content meanwhile sees that it is wanted, and the names of the parts. */
async function keep(objects: Objects, found: Omit<TakenFile, 'parts' | 'isTaken'>, parts: FileParts): Promise<void> {
  const { name, contentHash, former } = found;
  const twin = await findTwin(objects, contentHash, name);
  const keys = twin?.parts ?? parts.keys(contentHash);
  await objects.write(fileKeys.mark(contentHash, name), new Uint8Array());
  await registerFile(objects, { ...found, isTaken: false, parts: [...keys] });
  if (twin === undefined) await parts.write(keys);
  for (const one of former) await giveUp(objects, name, one);
  await registerFile(objects, { ...found, isTaken: true, parts: [...keys], former: [] });
}

async function readAll(reading: FileReading, parts: FileParts, pieces: AsyncIterable<Uint8Array>): Promise<ReadReport> {
  let offset = 0;
  const { isCut } = await decompress(pieces, async (bytes) => {
    for (let from = 0; from < bytes.length; ) {
      const piece = bytes.subarray(from, from + spillBytes - (offset % spillBytes));
      reading.push(piece);
      from += piece.length;
      offset += piece.length;
      if (offset % spillBytes === 0) await parts.spill();
    }
  });
  return reading.end(isCut);
}

/** Another file with this content, whose parts stand for both. */
async function findTwin(objects: Objects, contentHash: string, name: string): Promise<TakenFile | undefined> {
  for (const { key } of await objects.list(fileKeys.marks(contentHash))) {
    const other = key === fileKeys.mark(contentHash, name) ? undefined : await takenFileAt(objects, fileKeys.fileOfMark(key));
    if (other?.isTaken === true && other.contentHash === contentHash) return other;
  }
  return undefined;
}

/** Removes what a file said before it was changed, unless another file still says it. */
async function giveUp(objects: Objects, name: string, { contentHash, parts }: TakenFile['former'][number]): Promise<void> {
  await objects.remove(fileKeys.mark(contentHash, name));
  const others = await objects.list(fileKeys.marks(contentHash));
  if (others.length === 0) for (const key of parts) await objects.remove(key);
}
