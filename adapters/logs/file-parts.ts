import { encodeSegment } from '../../domain/association/segments/segment-bytes.js';
import { segmentKeys } from '../../domain/association/segments/segment-keys.js';
import { knownResourcesOf } from '../../domain/association/sources/known-resource-of.js';
import type { Objects } from '../../domain/ports/objects.js';
import { fileKeys } from './file-keys.js';
import { removeUnder } from './remove-under.js';
import type { SpillingSink } from './spilling-sink.js';

/** What is kept in memory of one file; the rest is put aside. Items are kept longer: only those that are there together find each other by name. */
const rowsMax = 100_000;
const itemsMax = 50_000;

/** What will be the name of a part once the content of the file is known. */
type KeyOf = (contentHash: string, n: number) => string;

interface Part {
  readonly keyOf: KeyOf;
  readonly bytes: Uint8Array;
}

/**
 * Writes what the sink gathers. A part is named after the content of its file, which is known only at the end; until then it lies aside:
 * so a part that counts is always one of a file read to its end, and equal content has one name.
 */
export class FileParts {
  readonly #asides: KeyOf[] = [];
  readonly #last: Part[] = [];
  readonly #items: unknown[] = [];

  constructor(
    private readonly objects: Objects,
    private readonly name: string,
    private readonly sink: SpillingSink,
    /** Items of other AWS accounts are left out. */
    private readonly onlyAccount?: string,
  ) {}

  /** Keeps memory flat; to be called at the same places of equal content, so that it has equal parts. */
  async spill(isDue = this.sink.rows >= rowsMax || this.#items.length + this.sink.items >= itemsMax): Promise<void> {
    if (!isDue) return;
    for (const { keyOf, bytes } of this.#takeOut(this.#items.length + this.sink.items >= itemsMax)) {
      await this.objects.write(fileKeys.aside(this.name, this.#asides.length), bytes);
      this.#asides.push(keyOf);
    }
  }

  /** Names of all parts, in order; nothing more is gathered from here. */
  keys(contentHash: string): readonly string[] {
    this.#last.push(...this.#takeOut(true));
    return [...this.#asides, ...this.#last.map(({ keyOf }) => keyOf)].map((keyOf, n) => keyOf(contentHash, n));
  }

  /** Writes every part under its name. */
  async write(keys: readonly string[]): Promise<void> {
    for (const [n, key] of keys.entries()) {
      const bytes = this.#last[n - this.#asides.length]?.bytes ?? (await this.objects.read(fileKeys.aside(this.name, n)))?.bytes;
      if (bytes !== undefined) await this.objects.write(key, bytes);
    }
  }

  /** Removes what lies aside, also from a reading that was cut short. */
  async clear(): Promise<void> {
    await removeUnder(this.objects, fileKeys.asides(this.name));
  }

  /** Items become known resources, never objects as they are: a configuration may hold secrets. */
  #takeOut(withItems: boolean): readonly Part[] {
    const { segments, items } = this.sink.takeOut();
    for (const item of items) this.#items.push(item);
    const parts = segments.map((segment) => ({
      keyOf: (contentHash: string, n: number) => segmentKeys.part(segment.awsAccountId, segment.day, contentHash, n),
      bytes: encodeSegment(segment),
    }));
    const all = withItems ? knownResourcesOf(this.#items.splice(0)) : [];
    const resources = this.onlyAccount === undefined ? all : all.filter(({ awsAccountId }) => awsAccountId === this.onlyAccount);
    if (resources.length === 0) return parts;
    return [...parts, { keyOf: fileKeys.item, bytes: new TextEncoder().encode(JSON.stringify(resources)) }];
  }
}
