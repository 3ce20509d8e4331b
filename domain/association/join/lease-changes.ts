import { secondsOfDay } from '../../ports/clock.js';
import type { AddressBook } from './address-book.js';
import type { AddressKey } from './address-key.js';
import { ChangeSpan, type Span } from './change-span.js';
import { endOfTime } from './claim.js';
import type { HolderIndex } from './holder-index.js';
import { changeBetween, type Timeline } from './timeline.js';
import { natOf, unresolved } from './unresolved.js';

/** What was known of an address before a segment was learned. */
interface Before {
  readonly key: AddressKey;
  readonly scopes: readonly string[];
  /** By day, and for all days. */
  readonly lines: ReadonlyMap<number | undefined, Timeline>;
}

/** Tells when other days see something else than before the leases of one segment were learned. */
export class LeaseChanges {
  readonly #before = new Map<string, Before>();

  constructor(
    readonly addresses: AddressBook,
    readonly holders: HolderIndex,
  ) {}

  /** Keeps what is known of an address, before it changes. */
  remember(key: AddressKey): void {
    const text = `${key.scope} ${key.address}`;
    if (this.#before.has(text)) return;
    const days = [undefined, ...this.addresses.daysOf(key)];
    const lines = new Map(days.map((day) => [day, this.addresses.timeline(day, key)]));
    this.#before.set(text, { key, scopes: this.addresses.lastingScopesOf(key.address), lines });
  }

  /** From the first to the last instant at which an answer differs; undefined where none does. */
  span(): Span | undefined {
    const changes = new ChangeSpan();
    for (const known of this.#before.values()) this.#compare(known, changes);
    return changes.span;
  }

  /** A second network for an address makes it nobody's for all logs that name none, whenever they were written. */
  #compare({ key, scopes, lines }: Before, changes: ChangeSpan): void {
    if (scopes.length === 1 && !scopes.includes(key.scope)) changes.add({ first: 0, last: endOfTime - 1 });
    for (const [day, line] of lines) {
      const change = changeBetween(line, this.addresses.timeline(day, key), (holder) => this.#evidenceOf(holder));
      if (day === undefined) changes.add(change);
      else if (change !== undefined) changes.add(withinDay(change, day));
    }
  }

  /** What evidence may come of a holder: who is nobody for whatever reason changes no pair. */
  #evidenceOf(holder: number): number {
    const code = this.holders.meaningOf(holder);
    return code < 0 && natOf(code) === undefined ? unresolved.unknownAddress : code;
  }
}

/** The part of a change that rows of a day may see: they begin in it and end within the next. */
function withinDay({ first, last }: Span, day: number): Span | undefined {
  const [start, end] = [day * secondsOfDay, (day + 1) * secondsOfDay - 1];
  return first <= end + secondsOfDay && last >= start ? { first: start, last: end } : undefined;
}
