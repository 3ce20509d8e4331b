import type { Objects, StoredObject, StreamedObject } from '../../domain/ports/objects.js';
import { checkObjectKey, checkObjectPrefix } from '../objects/check-object-key.js';
import { objectsListMax } from '../objects/objects-list-max.js';
import { onePiece } from '../objects/one-piece.js';

/** Objects kept in memory, held to the same contract suite as folders and buckets. */
export class InMemoryObjects implements Objects {
  readonly #objects = new Map<string, StoredObject>();
  #writes = 0;

  async read(key: string): Promise<StoredObject | undefined> {
    checkObjectKey(key);
    const found = this.#objects.get(key);
    return found === undefined ? undefined : { ...found, bytes: found.bytes.slice() };
  }

  async stream(key: string): Promise<StreamedObject | undefined> {
    return onePiece(await this.read(key));
  }

  async write(key: string, bytes: Uint8Array, when?: { readonly version: string } | 'absent'): Promise<string | undefined> {
    checkObjectKey(key);
    const found = this.#objects.get(key);
    if (when !== undefined && found?.version !== (when === 'absent' ? undefined : when.version)) return undefined;
    this.#writes += 1;
    const version = `${this.#writes}`;
    this.#objects.set(key, { key, bytes: bytes.slice(), version });
    return version;
  }

  async list(prefix: string, after = ''): Promise<readonly { readonly key: string; readonly bytes: number }[]> {
    checkObjectPrefix(prefix);
    return [...this.#objects.values()]
      .filter(({ key }) => key.startsWith(prefix) && key > after)
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .slice(0, objectsListMax)
      .map(({ key, bytes }) => ({ key, bytes: bytes.length }));
  }

  async remove(key: string): Promise<void> {
    checkObjectKey(key);
    this.#objects.delete(key);
  }
}
