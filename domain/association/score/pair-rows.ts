import { type ColumnRoom, noColumnRoom } from '../columns/column-room.js';
import type { EvidenceTable } from '../evidence/evidence-table.js';
import { rowWord } from './row-word.js';

/** Every pair of nodes with evidence, whoever of the two acts; in order of their smaller node, then the larger. */
export interface Pairs {
  readonly pairs: number;
  /** Smaller and larger node of each pair. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

/** What the rows of an evidence table say, put together by pair. */
export interface PairRows extends Pairs {
  /** Words pair by pair, the first of each marked; see `rowWord`. Whoever reads the features writes over them. */
  readonly words: Uint32Array;
}

/** Where the rows of each node stand in the table: it comes in order of `a`, then `b`, so that those of one node are side by side. */
interface RowRuns {
  /** First of the rows by each node whose other node is the larger, and the one after the last. */
  readonly ownFrom: Uint32Array;
  readonly ownTo: Uint32Array;
  /** How many rows are turned to each node: those by a larger one. */
  readonly turned: Uint32Array;
}

/** A row about one node alone, or about one that is not known, says nothing of a pair. */
function rowRuns({ rows, a, b }: EvidenceTable, nodes: number, room: ColumnRoom): RowRuns {
  const [ownFrom, ownTo, turned] = [room.take(Uint32Array, nodes), room.take(Uint32Array, nodes), room.take(Uint32Array, nodes)];
  for (let row = 0; row < rows && (a[row] as number) < nodes; ) {
    const from = a[row] as number;
    for (; row < rows && a[row] === from && (b[row] as number) < from; row++)
      turned[b[row] as number] = (turned[b[row] as number] as number) + 1;
    while (row < rows && a[row] === from && b[row] === from) row++;
    ownFrom[from] = row;
    while (row < rows && a[row] === from && (b[row] as number) < nodes) row++;
    ownTo[from] = row;
    while (row < rows && a[row] === from) row++;
  }
  return { ownFrom, ownTo, turned };
}

/** Rows of all nodes in the order of their pairs: for each node first room for its own, then those turned to it, in order of the larger node. */
interface TurnedRows {
  /** Where the rows of each node begin; one more at the end. */
  readonly starts: Uint32Array;
  /** The larger node of each row, and its word. */
  readonly others: Uint32Array;
  readonly words: Uint32Array;
}

/** Puts the rows that are turned where their smaller nodes want them. The counts of turned rows are written over: by where they begin. */
function turnedRows({ a, b }: EvidenceTable, rowWords: Uint32Array, { ownFrom, ownTo, turned }: RowRuns, room: ColumnRoom): TurnedRows {
  const nodes = turned.length;
  const starts = room.take(Uint32Array, nodes + 1);
  for (let node = 0, at = 0; node < nodes; node++) {
    const begin = at + (ownTo[node] as number) - (ownFrom[node] as number);
    at = begin + (turned[node] as number);
    turned[node] = begin;
    starts[node + 1] = at;
  }
  const others = room.take(Uint32Array, starts[nodes] as number);
  // One more: what stands behind the last is read, and never used.
  const words = room.take(Uint32Array, others.length + 1);
  for (let node = 0; node < nodes; node++) {
    // Backwards from the first of its own, as far as rows are by this node.
    let first = ownFrom[node] as number;
    while (first > 0 && a[first - 1] === node) first--;
    for (let row = first; row < (ownFrom[node] as number); row++) {
      const low = b[row] as number;
      if (low === node) continue;
      const at = turned[low] as number;
      turned[low] = at + 1;
      others[at] = node;
      words[at] = (rowWords[row] as number) | rowWord.isTurned;
    }
  }
  return { starts, others, words };
}

/** No node is as large. */
const beyond = 2 ** 31 - 1;

/**
 * Puts evidence together by pair: the own rows of each node are merged with those turned to it where these stand, and their larger nodes move
 * up, each once. Linear, without an object per pair. `rowWords`, the word of each row, is written over: the smaller nodes take its place.
 * Which run comes next is reckoned and not branched on, as no processor could guess it.
 */
export function pairRows(evidence: EvidenceTable, rowWords: Uint32Array, nodes: number, room = noColumnRoom): PairRows {
  const runs = rowRuns(evidence, nodes, room);
  const { starts, others, words } = turnedRows(evidence, rowWords, runs, room);
  const { b } = evidence;
  const { ownFrom, ownTo } = runs;
  const lastRow = rowWords.length - 1;
  let pairs = 0;
  for (let node = 0, at = 0; node < nodes; node++) {
    const end = starts[node + 1] as number;
    const ownEnd = ownTo[node] as number;
    let own = ownFrom[node] as number;
    let behind = at + ownEnd - own;
    let last = -1;
    for (; at < end; at++) {
      const ahead = own < ownEnd ? (b[own] as number) : beyond;
      const turned = behind < end ? (others[behind] as number) : beyond;
      const isTurned = (turned - ahead) >> 31;
      const other = Math.min(ahead, turned);
      const isFirst = ((last - other) | 0) >>> 31;
      const ownWord = rowWords[Math.min(own, lastRow)] as number;
      words[at] = (ownWord & ~isTurned) | ((words[behind] as number) & isTurned) | (isFirst * rowWord.isFirst);
      others[pairs + isFirst - 1] = other;
      pairs += isFirst;
      behind -= isTurned;
      own += 1 + isTurned;
      last = other;
    }
    starts[node + 1] = pairs;
  }
  return {
    pairs,
    low: lowInto(rowWords.subarray(0, pairs), starts),
    high: others.subarray(0, pairs),
    words: words.subarray(0, others.length),
  };
}

function lowInto(low: Uint32Array, starts: Uint32Array): Uint32Array {
  let pair = 0;
  for (let node = 0; pair < low.length; node++) for (const end = starts[node + 1] as number; pair < end; pair++) low[pair] = node;
  return low;
}
