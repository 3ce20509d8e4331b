import { firstRows, rowsAt, withRoom } from '../columns/column-set.js';
import { radixOrder } from '../columns/radix-order.js';
import type { KnownResource } from '../known-resource.js';
import type { LastingClaims } from './address-book.js';
import { Digest } from './digest.js';
import { HolderDigests } from './holder-digests.js';
import { addressName, nameNumber } from './questions.js';
import type { ResourceBook } from './resource-book.js';

/**
 * Everything that holds for all days as one row a name (`nameNumber`), in rising order: what a join would be told of it, as a digest. Two of
 * them tell which names mean something else now, so that only the days that asked for one of them are joined anew.
 */
export interface KnownFacts {
  readonly name: Uint32Array;
  /** Of all that is said of a name; which of several says it makes no difference. */
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  /** Until when each assignment is known to have held, as a digest, and the earliest of these (epoch seconds). */
  readonly ends: Uint32Array;
  readonly until: Uint32Array;
  readonly [column: string]: Uint32Array;
}

/** Later than every instant that a column holds. */
export const noEnd = 0xffff_ffff;

/** In the place of an end, where there is none: no time is below 0. */
const standsMark = -1;
const releaseMark = -2;

/** Gathers what is said of names, one after the other. */
class Facts {
  #rows = 0;
  #columns: KnownFacts;

  constructor(rowsExpected: number) {
    this.#columns = columnsWithRoom(rowsExpected);
  }

  add(name: string, high: number, low: number, ends = 0, until = noEnd): void {
    const row = this.#rows++;
    if (row === this.#columns.name.length) this.#columns = withRoom(this.#columns, row * 2);
    const columns = this.#columns;
    columns.name[row] = nameNumber(name);
    columns.high[row] = high;
    columns.low[row] = low;
    columns.ends[row] = ends;
    columns.until[row] = until;
  }

  /** One row for each name: sums, so that neither order nor who says it makes a difference, and the earliest end. */
  finish(): KnownFacts {
    const sorted = rowsAt(this.#columns, radixOrder(this.#rows, [this.#columns.name]));
    const { name, high, low, ends, until } = sorted;
    let at = -1;
    for (let row = 0; row < this.#rows; row++) {
      const isNew = at < 0 || name[row] !== name[at];
      if (isNew) at += 1;
      name[at] = name[row] as number;
      high[at] = (high[row] as number) + (isNew ? 0 : (high[at] as number));
      low[at] = (low[row] as number) + (isNew ? 0 : (low[at] as number));
      ends[at] = (ends[row] as number) + (isNew ? 0 : (ends[at] as number));
      until[at] = isNew ? (until[row] as number) : Math.min(until[at] as number, until[row] as number);
    }
    return firstRows(sorted, at + 1);
  }
}

function columnsWithRoom(rows: number): KnownFacts {
  const column = () => new Uint32Array(rows);
  return { name: column(), high: column(), low: column(), ends: column(), until: column() };
}

/** What a book says for all days: of every resource under each of its names, of every address, and of allocations. */
export function knownFacts(book: ResourceBook): KnownFacts {
  const facts = new Facts(book.resources.length * 4 + 64);
  const digest = new Digest();
  const said = new HolderDigests(book.holders);
  book.resources.forEach(({ arn, aliases }, node) => {
    const { high, low } = digest.ofText(factsOf(book, node));
    said.put(node, digest);
    facts.add(arn, high, low);
    for (let at = 0; at < aliases.length; at++) {
      const alias = aliases[at] as string;
      if (alias !== arn && aliases.indexOf(alias) === at) facts.add(alias, high, low);
    }
  });
  for (const lasting of book.addresses.lasting()) addClaims(facts, lasting, said);
  for (const [allocation, address] of book.allocated) {
    const { high, low } = digest.ofText(address);
    facts.add(allocation, high, low);
  }
  return facts.finish();
}

/** Everything that a node's name may lead to, and say of whatever holds an address with it. */
function factsOf(book: ResourceBook, node: number): string {
  const { arn, type, awsAccountId, region, managedBy, leases } = book.resources[node] as KnownResource;
  const own = `${told(arn)}${type} ${awsAccountId} ${told(region)}${managedBy} ${leases.length === 0} ${told(book.network.vpcOf(node))}`;
  const partner = book.resources[book.instanceOf(node) ?? -1];
  const runners = book.roles.get(node);
  const runner = runners?.length === 1 ? book.resources[runners[0] as number] : undefined;
  if (partner === undefined && runner === undefined) return own;
  return `${own}${told(partner?.arn)}${partner?.leases.length === 0} ${told(runner?.arn)}${runner?.type} ${runner?.managedBy}`;
}

/** With its length before it, so that no text passes for two. */
function told(text: string | undefined): string {
  return text === undefined ? '-' : `${text.length}:${text}`;
}

/**
 * Adds what is said of an address. Until when assignments are known to hold is told apart: it is later with every reading, and says nothing of
 * days before.
 */
function addClaims(facts: Facts, { address, scope, claims, releases }: LastingClaims, said: HolderDigests): void {
  const network = said.ofNetwork(scope);
  let [high, low, ends, until] = [0, 0, 0, noEnd];
  for (const { holder, from, to, stands } of claims) {
    const claimed = said
      .of(holder, network)
      .with(stands ? standsMark : to)
      .with(from);
    [high, low] = [(high + claimed.high) >>> 0, (low + claimed.low) >>> 0];
    if (!stands) continue;
    ends = (ends + claimed.with(to).high) >>> 0;
    until = Math.min(until, to);
  }
  for (const { holder, at } of releases) {
    const released = said.of(holder, network).with(releaseMark).with(at);
    [high, low] = [(high + released.high) >>> 0, (low + released.low) >>> 0];
  }
  facts.add(addressName(address), high, low, ends, until);
}
