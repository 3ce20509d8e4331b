import { hash } from 'node:crypto';
import { firstRows, rowsAt, withRoom } from '../columns/column-set.js';
import { radixOrder } from '../columns/radix-order.js';
import type { KnownResource } from '../known-resource.js';
import type { LastingClaims } from './address-book.js';
import type { Claim } from './claim.js';
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

/** Gathers what is said of names, one after the other. */
class Facts {
  #rows = 0;
  #columns = columnsWithRoom(1_024);

  add(name: string, [high, low]: readonly [high: number, low: number], ends = 0, until = noEnd): void {
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
  const facts = new Facts();
  const digests = book.resources.map((_, node) => digestOf(factsOf(book, node)));
  book.resources.forEach(({ arn, aliases }, node) => {
    facts.add(arn, digests[node] as Digest);
    aliases.forEach((alias, at) => {
      if (alias !== arn && aliases.indexOf(alias) === at) facts.add(alias, digests[node] as Digest);
    });
  });
  const said = digests.map(([high, low]) => `"${high},${low}"`);
  for (const lasting of book.addresses.lasting()) {
    const { ends, until } = endsOf(book, lasting.claims);
    const text = claimText(lasting, (holder) => said[holder] ?? JSON.stringify(nameOf(book, holder)));
    facts.add(addressName(lasting.address), digestOf(text), ends, until);
  }
  for (const [allocation, address] of book.allocated) facts.add(allocation, digestOf(address));
  return facts.finish();
}

type Digest = readonly [high: number, low: number];

/** As text of one byte each, which the engine gives three times as fast as a buffer. */
function digestOf(text: string): Digest {
  const bytes = hash('sha256', text, 'binary');
  return [wordAt(bytes, 0), wordAt(bytes, 4)];
}

function wordAt(bytes: string, at: number): number {
  const low = bytes.charCodeAt(at) | (bytes.charCodeAt(at + 1) << 8);
  return (low | (bytes.charCodeAt(at + 2) << 16) | (bytes.charCodeAt(at + 3) << 24)) >>> 0;
}

/** Everything that a node's name may lead to, and say of whatever holds an address with it. */
function factsOf(book: ResourceBook, node: number): string {
  const { arn, type, awsAccountId, region, managedBy, leases } = book.resources[node] as KnownResource;
  const partner = book.resources[book.instanceOf(node) ?? -1];
  const runners = book.roles.get(node) ?? [];
  const runner = runners.length === 1 ? book.resources[runners[0] as number] : undefined;
  const own = [arn, type, awsAccountId, region, managedBy, leases.length === 0, book.network.vpcOf(node)];
  return JSON.stringify([...own, partner?.arn, partner?.leases.length === 0, runner?.arn, runner?.type, runner?.managedBy]);
}

/**
 * What is said of an address as JSON, and so does `said` answer. Until when assignments are known to hold is told apart: it is later with
 * every reading, and says nothing of days before.
 */
function claimText({ scope, claims, releases }: LastingClaims, said: (holder: number) => string): string {
  const claimed = claims.map(({ holder, from, to, stands }) => `[${said(holder)},${from},${stands ? '""' : to}]`);
  const released = releases.map(({ holder, at }) => `[${said(holder)},${at}]`);
  return JSON.stringify([scope, claimed.sort(), released.sort()]);
}

function endsOf(book: ResourceBook, claims: readonly Claim[]): { readonly ends: number; readonly until: number } {
  let [ends, until] = [0, noEnd];
  for (const { holder, from, to, stands } of claims) {
    if (!stands) continue;
    ends = (ends + nameNumber(`${nameOf(book, holder)} ${from} ${to}`)) >>> 0;
    until = Math.min(until, to);
  }
  return { ends, until };
}

function nameOf({ holders }: ResourceBook, holder: number): string {
  return holder < 0 ? '' : holders.nameOf(holder);
}
