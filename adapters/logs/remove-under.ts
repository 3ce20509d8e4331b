import type { Objects } from '../../domain/ports/objects.js';
import { keysOf } from './keys-of.js';

/** Removes every object whose key begins so. */
export async function removeUnder(objects: Objects, prefix: string): Promise<void> {
  for await (const key of keysOf(objects, prefix)) await objects.remove(key);
}
