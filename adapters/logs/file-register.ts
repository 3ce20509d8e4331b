import * as z from 'zod';
import { logKinds } from '../../domain/association/logs/log-source.js';
import { InvalidObjectError } from '../../domain/errors.js';
import type { Objects } from '../../domain/ports/objects.js';
import { fileKeys } from './file-keys.js';
import { keysOf } from './keys-of.js';

/** Raised when readers find more or other than before in the same content: files are then read again. */
const readersVersion = 1;

const counts = z.record(z.string(), z.number());
const entry = z.strictObject({
  readersVersion: z.number(),
  name: z.string(),
  /** What the place of the file says of its content without reading it (size and time of change, an ETag). */
  stamp: z.string().optional(),
  contentHash: z.string(),
  /** False while the parts are being written: what would be left of a writing that was cut short is known. */
  isTaken: z.boolean(),
  report: z.strictObject({
    kind: z.enum(logKinds).optional(),
    bytes: z.number(),
    lines: z.number(),
    used: z.number(),
    silent: counts,
    unreadable: counts,
  }),
  /** Observations that could not be kept: no such time, or more endpoints than a file may name. */
  refused: z.number(),
  /** Keys of what was made of the file. */
  parts: z.array(z.string()),
  /** What earlier contents of the file were made into and is still to be removed. */
  former: z.array(z.strictObject({ contentHash: z.string(), parts: z.array(z.string()) })),
});

/** What is known of a file whose reading came to its end. */
export type TakenFile = Omit<z.infer<typeof entry>, 'readersVersion'>;

/** The entry of a file; undefined for one that was never read to its end, or by readers that knew less. */
export async function takenFile(objects: Objects, name: string): Promise<TakenFile | undefined> {
  return takenFileAt(objects, fileKeys.file(name));
}

/** The same by the key of the entry. */
export async function takenFileAt(objects: Objects, key: string): Promise<TakenFile | undefined> {
  const found = await objects.read(key);
  return found === undefined ? undefined : entryOf(found.bytes);
}

/** Writes the entry in the place of the one before. */
export async function registerFile(objects: Objects, taken: TakenFile): Promise<void> {
  const text = JSON.stringify({ readersVersion, ...taken });
  await objects.write(fileKeys.file(taken.name), new TextEncoder().encode(text));
}

/** Every file taken so far, in no particular order; throws InvalidObjectError for an entry that is none. */
export async function* takenFiles(objects: Objects): AsyncGenerator<TakenFile> {
  for await (const key of keysOf(objects, fileKeys.files)) {
    const taken = await takenFileAt(objects, key);
    if (taken?.isTaken === true) yield taken;
  }
}

function entryOf(bytes: Uint8Array): TakenFile | undefined {
  const { readersVersion: version, ...taken } = parsed(bytes);
  return version === readersVersion ? taken : undefined;
}

function parsed(bytes: Uint8Array): z.infer<typeof entry> {
  try {
    return entry.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new InvalidObjectError('entry of a log file', 'it is no such entry', { cause });
  }
}
