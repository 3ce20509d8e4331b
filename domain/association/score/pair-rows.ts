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

/** Usable rows by the smaller node of their pair: first those by that node, then those turned to it, each run in order of the larger. */
interface RowsByLow {
  /** Where the rows of each node begin, and where its turned ones do; one more of the first at the end. */
  readonly starts: Uint32Array;
  readonly turnedStarts: Uint32Array;
  /** The larger node of each row, and its word. */
  readonly others: Uint32Array;
  readonly words: Uint32Array;
}

/** Where the rows of each node begin. A row about one node alone, or about one that is not known, says nothing of a pair. */
function startsByLow({ rows, a, b }: Pick<EvidenceTable, 'rows' | 'a' | 'b'>, nodes: number): Uint32Array {
  const starts = new Uint32Array(nodes + 1);
  for (let row = 0; row < rows; row++) {
    const from = a[row] as number;
    const to = b[row] as number;
    if (from >= nodes || to >= nodes || from === to) continue;
    const slot = Math.min(from, to) + 1;
    starts[slot] = (starts[slot] as number) + 1;
  }
  for (let node = 1; node <= nodes; node++) starts[node] = (starts[node] as number) + (starts[node - 1] as number);
  return starts;
}

/** The table comes in order of `a`, then `b`: rows by a node are all there before the first that is turned to it. */
function rowsByLow({ rows, a, b }: EvidenceTable, rowWords: Uint32Array, nodes: number): RowsByLow {
  const starts = startsByLow({ rows, a, b }, nodes);
  const next = starts.slice(0, nodes);
  const turnedStarts = starts.slice(0, nodes);
  const others = new Uint32Array(starts[nodes] as number);
  // One more: what stands behind the last is read, and never used.
  const words = new Uint32Array(others.length + 1);
  for (let row = 0; row < rows; row++) {
    const from = a[row] as number;
    const to = b[row] as number;
    if (from >= nodes || to >= nodes || from === to) continue;
    const low = Math.min(from, to);
    const isTurned = (to - from) >> 31;
    const at = next[low] as number;
    next[low] = at + 1;
    turnedStarts[low] = (turnedStarts[low] as number) + isTurned + 1;
    others[at] = Math.max(from, to);
    words[at] = (rowWords[row] as number) | (isTurned & rowWord.isTurned);
  }
  return { starts, turnedStarts, others, words };
}

/** Rows of one node by itself, while those turned to it are put between them; behind the last stands a node that there is not. */
class Run {
  readonly others: Uint32Array;
  readonly words: Uint32Array;

  constructor(room: number) {
    this.others = new Uint32Array(room + 1);
    this.words = new Uint32Array(room + 1);
  }

  take({ others, words }: RowsByLow, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      this.others[at - from] = others[at] as number;
      this.words[at - from] = words[at] as number;
    }
    this.others[to - from] = 2 ** 31 - 1;
  }
}

function longestRun({ starts, turnedStarts }: RowsByLow): number {
  let most = 0;
  for (let node = 0; node < turnedStarts.length; node++) most = Math.max(most, (turnedStarts[node] as number) - (starts[node] as number));
  return most;
}

/**
 * Puts evidence together by pair: the two runs of each node are merged where they stand, and their larger nodes move up, each once. Linear,
 * without an object per pair. `rowWords`, the word of each row, is written over: the smaller nodes take its place. Which run comes next is
 * reckoned and not branched on, as no processor could guess it.
 */
export function pairRows(evidence: EvidenceTable, rowWords: Uint32Array, nodes: number): PairRows {
  const rows = rowsByLow(evidence, rowWords, nodes);
  const { starts, turnedStarts, others, words } = rows;
  const run = new Run(longestRun(rows));
  const { others: ownOthers, words: ownWords } = run;
  let pairs = 0;
  let from = 0;
  for (let node = 0; node < nodes; node++) {
    const end = starts[node + 1] as number;
    let behind = turnedStarts[node] as number;
    run.take(rows, from, behind);
    let own = 0;
    let last = -1;
    for (let at = from; at < end; at++) {
      const ahead = ownOthers[own] as number;
      const turned = behind < end ? (others[behind] as number) : 2 ** 31 - 1;
      const isTurned = (turned - ahead) >> 31;
      const other = Math.min(ahead, turned);
      const isFirst = ((last - other) | 0) >>> 31;
      words[at] = ((ownWords[own] as number) & ~isTurned) | ((words[behind] as number) & isTurned) | (isFirst * rowWord.isFirst);
      others[pairs + isFirst - 1] = other;
      pairs += isFirst;
      behind -= isTurned;
      own += 1 + isTurned;
      last = other;
    }
    from = end;
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
