import type { Objects } from './objects.js';

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** A JSON object of the bucket, or undefined where there is none; what is written here is the service's own. */
export async function readJson<T>(objects: Objects, key: string): Promise<T | undefined> {
  const found = await objects.read(key);
  return found === undefined ? undefined : (JSON.parse(decoder.decode(found.bytes)) as T);
}

/** Writes a value as JSON. */
export async function writeJson(objects: Objects, key: string, value: unknown): Promise<void> {
  await objects.write(key, encoder.encode(JSON.stringify(value)));
}
