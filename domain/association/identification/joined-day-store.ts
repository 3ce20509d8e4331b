import type { Objects } from '../../ports/objects.js';
import { readJson, writeJson } from '../../ports/read-json.js';
import type { KnownFacts } from '../join/known-facts.js';
import { decodeKnownFacts, encodeKnownFacts } from '../join/known-facts-bytes.js';
import { segmentKeys } from '../segments/segment-keys.js';
import { sha256Of } from '../sha256-of.js';

/** What is kept of one joined day. */
export interface JoinedDayEntry {
  /** Of the segments that it was joined from, and of the sessions of the days before. */
  readonly fingerprint: string;
  /** Hashes of what it was joined to, and of the names that were asked for. */
  readonly joined: string;
  readonly asked: string;
  /** The last instant that it asked about, epoch seconds. */
  readonly last: number;
  readonly unresolved: { readonly [reason: string]: number };
}

/** What is kept of the days of one run; `days` by the number of the day. */
export interface JoinedDayRegister {
  /** Hash of what was known of resources and addresses when all of these days were true. */
  readonly known: string;
  readonly days: { readonly [day: string]: JoinedDayEntry };
  /** Hash of all of these days brought together. */
  readonly merged: string;
}

/**
 * Joined days of a customer among the stored objects. Objects are named by their content, and the register that names them is written last: whoever
 * is interrupted, or works beside another, leaves what was there or what is new, never a mixture.
 */
export class JoinedDayStore {
  readonly #before: JoinedDayRegister | undefined;

  private constructor(
    private readonly objects: Objects,
    private readonly customerId: string,
    before: JoinedDayRegister | undefined,
  ) {
    this.#before = before;
  }

  static async open(objects: Objects, customerId: string): Promise<JoinedDayStore> {
    return new JoinedDayStore(objects, customerId, await readJson<JoinedDayRegister>(objects, segmentKeys.joinedDays(customerId)));
  }

  /** What the run before kept of a day. */
  entry(day: number): JoinedDayEntry | undefined {
    return this.#before?.days[day];
  }

  /** What all days of the run before came to, where each of them is among these; undefined otherwise. */
  async allOf(days: ReadonlySet<number>): Promise<Uint8Array | undefined> {
    const before = Object.keys(this.#before?.days ?? {});
    const isAll = before.length > 0 && before.every((day) => days.has(Number(day)));
    return isAll && this.#before ? this.read(this.#before.merged) : undefined;
  }

  /** What was known in the run before; undefined where nothing is kept. */
  async known(): Promise<KnownFacts | undefined> {
    const bytes = this.#before && (await this.read(this.#before.known));
    return bytes && decodeKnownFacts(bytes);
  }

  async read(hash: string): Promise<Uint8Array | undefined> {
    return (await this.objects.read(segmentKeys.joined(this.customerId, hash)))?.bytes;
  }

  /** Answers the hash under which it is found. */
  async write(bytes: Uint8Array): Promise<string> {
    const hash = sha256Of(bytes);
    await this.objects.write(segmentKeys.joined(this.customerId, hash), bytes);
    return hash;
  }

  /** From now on these days count; what only the run before named goes. */
  async finish(facts: KnownFacts, kept: Omit<JoinedDayRegister, 'known'>): Promise<void> {
    const register = { ...kept, known: await this.write(encodeKnownFacts(facts)) };
    await writeJson(this.objects, segmentKeys.joinedDays(this.customerId), register);
    const named = new Set(hashesOf(register));
    for (const hash of this.#before === undefined ? [] : hashesOf(this.#before)) {
      if (!named.has(hash)) await this.objects.remove(segmentKeys.joined(this.customerId, hash));
    }
  }
}

function hashesOf({ known, days, merged }: JoinedDayRegister): readonly string[] {
  return [known, merged, ...Object.values(days).flatMap(({ joined, asked }) => [joined, asked])];
}
