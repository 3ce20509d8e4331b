import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { errorCode } from '../../adapters/files/file-error.js';
import { decompress } from '../../adapters/logs/decompress.js';
import { logFolder } from '../../adapters/logs/log-folder.js';
import type { KnownResource } from '../../domain/association/known-resource.js';
import { type KnownType, knownTypes } from '../../domain/association/known-type.js';
import { knownResourcesOf } from '../../domain/association/sources/known-resource-of.js';
import { FileTroubleError } from '../errors.js';
import { jsonOf } from '../json-of.js';

const inventoryBytesMax = 512 * 2 ** 20;

const texts = z.array(z.string());
const count = z.number().nonnegative();
/** What identification needs of a resource; more fields are kept as they are. */
const knownResource = z.looseObject({
  arn: z.string().startsWith('arn:'),
  type: z.enum(Object.keys(knownTypes) as [KnownType, ...KnownType[]]),
  awsAccountId: z.string().regex(/^\d{12}$/),
  region: z.string(),
  name: z.string().optional(),
  tags: z.record(z.string(), z.string()).default({}),
  aliases: texts.default([]),
  links: z.array(z.looseObject({ toArn: z.string(), relation: z.string(), needs: z.boolean(), path: z.string().optional() })).default([]),
  policies: z.array(z.unknown()).default([]),
  leases: z.array(z.object({ scope: z.string(), address: z.string(), from: count, to: count.optional() })).default([]),
  declaredBy: texts.default([]),
  readAt: z.iso.datetime(),
});

/** Resources in the files that a person named: of a folder all its `.json` and `.json.gz`; throws FileTroubleError. */
export async function inventoryFiles(paths: readonly string[]): Promise<readonly KnownResource[]> {
  const found: KnownResource[] = [];
  for (const path of paths) for (const file of await filesOf(path)) for (const one of await resourcesIn(file)) found.push(one);
  return found;
}

async function filesOf(path: string): Promise<readonly string[]> {
  const { isFolder } = await reading(path, async () => ({ isFolder: (await stat(path)).isDirectory() }));
  if (!isFolder) return [path];
  const { files } = await reading(path, () => logFolder(path));
  return files.filter(({ name }) => /\.json(?:\.gz)?$/.test(name)).map(({ name }) => join(path, name));
}

async function resourcesIn(file: string): Promise<readonly KnownResource[]> {
  const content = jsonOf(await textOf(file));
  const items = isObject(content) ? content.configurationItems : content;
  if (!Array.isArray(items)) throw new FileTroubleError(`${file}: neither a list of resources nor items of AWS Config.`);
  if (items.length > 0 && items.every((item) => isObject(item) && 'resourceType' in item)) return knownResourcesOf(items);
  const { data, error } = z.array(knownResource).safeParse(items);
  if (error) {
    const [first] = error.issues;
    throw new FileTroubleError(`${file}: ${first?.path.join('.')}: ${first?.message}.`);
  }
  return data as readonly unknown[] as readonly KnownResource[];
}

async function textOf(file: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const { isCut } = await reading(file, () =>
    decompress(createReadStream(file) as AsyncIterable<Buffer>, (piece) => {
      bytes += piece.length;
      if (bytes > inventoryBytesMax) throw new FileTroubleError(`${file}: longer than ${inventoryBytesMax / 2 ** 20} MiB.`);
      pieces.push(Uint8Array.from(piece));
    }),
  );
  if (isCut) throw new FileTroubleError(`${file}: it is cut off.`);
  return Buffer.concat(pieces).toString('utf8');
}

async function reading<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    if (cause instanceof FileTroubleError) throw cause;
    throw new FileTroubleError(`${path} cannot be read (${errorCode(cause)}).`, { cause });
  }
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
