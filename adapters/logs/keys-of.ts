import type { Objects } from '../../domain/ports/objects.js';

/** Every key that begins so, in order, page after page. */
export async function* keysOf(objects: Objects, prefix: string): AsyncGenerator<string> {
  for (let page = await objects.list(prefix); page.length > 0; page = await objects.list(prefix, page.at(-1)?.key)) {
    for (const { key } of page) yield key;
  }
}
