import type { Objects } from '../../ports/objects.js';
import type { EvidenceTable } from '../evidence/evidence-table.js';
import { mergeEvidence } from '../evidence/merge-evidence.js';
import { type ChangedNames, changedNames, isChanged } from '../join/changed-names.js';
import type { Stranger } from '../join/join-report.js';
import { decodeJoined, encodeJoined, type Joined } from '../join/joined-bytes.js';
import { type KnownFacts, knownFacts } from '../join/known-facts.js';
import type { ResourceBook } from '../join/resource-book.js';
import { joinDay } from './join-day.js';
import { type JoinedDayEntry, JoinedDayStore } from './joined-day-store.js';
import type { LastingDays } from './lasting-days.js';

/** Tables are brought together from this many on. */
const tablesMax = 16;

/** The days of one run, joined now or kept from the run before, on their way to one table. */
export class JoinedDays {
  /** What becomes of each day, and those that were not joined now. */
  readonly #entries = new Map<number, JoinedDayEntry>();
  readonly #kept = new Set<number>();
  readonly #strangers = new Map<string, Stranger>();
  #tables: EvidenceTable[] = [];

  private constructor(
    private readonly store: JoinedDayStore,
    private readonly objects: Objects,
    private readonly book: ResourceBook,
    private readonly lasting: LastingDays,
    private readonly facts: KnownFacts,
    /** Undefined where nothing is kept. */
    private readonly changed: ChangedNames | undefined,
  ) {}

  /** The book knows what lasts of all days. */
  static async open(objects: Objects, customerId: string, book: ResourceBook, lasting: LastingDays): Promise<JoinedDays> {
    const store = await JoinedDayStore.open(objects, customerId);
    const [facts, before] = [knownFacts(book), await store.known()];
    return new JoinedDays(store, objects, book, lasting, facts, before && changedNames(before, facts));
  }

  /** Joins a day unless it would be joined to the same as before. */
  async take(day: number): Promise<void> {
    const entry = this.store.entry(day);
    const isKept = entry?.fingerprint === this.lasting.fingerprint(day) && (await this.#isTrue(entry));
    if (!isKept) return this.#join(day);
    this.#entries.set(day, entry);
    this.#kept.add(day);
  }

  /** Everything together; from now on these days are those that are kept. */
  async finish() {
    await this.#addKept();
    const evidence = mergeEvidence(this.#tables);
    const strangers = [...this.#strangers.values()].sort((x, y) => x.node - y.node || (x.arn < y.arn ? -1 : 1));
    const entries = [...this.#entries.values()];
    const merged = await this.store.write(encodeJoined({ evidence, strangers }, this.book.resources));
    await this.store.finish(this.facts, { days: Object.fromEntries(this.#entries), merged });
    return { evidence, strangers, unresolved: summed(entries), daysJoined: entries.length - this.#kept.size };
  }

  async #isTrue({ asked, last }: JoinedDayEntry): Promise<boolean> {
    if (this.changed === undefined) return false;
    if (this.changed.size === 0) return true;
    const names = await this.store.read(asked);
    return names !== undefined && !isChanged(new Uint32Array(names.slice().buffer), this.changed, last);
  }

  async #join(day: number): Promise<void> {
    const fingerprint = this.lasting.fingerprint(day);
    const { evidence, strangers, report, asked, last } = await joinDay(this.objects, this.book, this.lasting, day);
    this.#add({ evidence, strangers });
    const joined = await this.store.write(encodeJoined({ evidence, strangers }, this.book.resources));
    const unresolved = summed(report.unresolved.map(({ reason, events }) => ({ unresolved: { [reason]: events } })));
    const names = await this.store.write(new Uint8Array(asked.buffer));
    this.#entries.set(day, { fingerprint, joined, asked: names, last, unresolved });
  }

  /** All kept days at once where they are all days of the run before; else one by one. What is gone meanwhile is joined anew. */
  async #addKept(): Promise<void> {
    const all = this.#read(await this.store.allOf(this.#kept));
    if (all !== undefined) return this.#add(all);
    for (const day of [...this.#kept]) {
      const joined = this.#read(await this.store.read((this.#entries.get(day) as JoinedDayEntry).joined));
      if (joined !== undefined) this.#add(joined);
      else {
        this.#kept.delete(day);
        await this.#join(day);
      }
    }
  }

  #read(bytes: Uint8Array | undefined): Joined | undefined {
    return bytes && decodeJoined(bytes, (arn) => this.book.nodeOfArn(arn));
  }

  #add({ evidence, strangers }: Joined): void {
    this.#tables.push(evidence);
    if (this.#tables.length === tablesMax) this.#tables = [mergeEvidence(this.#tables)];
    for (const stranger of strangers) this.#strangers.set(`${stranger.node} ${stranger.arn}`, stranger);
  }
}

function summed(entries: readonly Pick<JoinedDayEntry, 'unresolved'>[]): JoinedDayEntry['unresolved'] {
  const sums = new Map<string, number>();
  for (const { unresolved } of entries) {
    for (const [reason, events] of Object.entries(unresolved)) sums.set(reason, (sums.get(reason) ?? 0) + events);
  }
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}
