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
  /** Words pair by pair, the first of each marked; see `rowWord`. */
  readonly words: Uint32Array;
}

/** Rows whose smaller node is `b`, in order of `b`, then `a`; `usable` counts them and all others about two different known nodes. */
interface TurnedRows {
  readonly a: Uint32Array;
  readonly words: Uint32Array;
  /** Those of node n end before `ends[n]`. */
  readonly ends: Uint32Array;
  readonly usable: number;
}

/** A row about one node alone says nothing of a pair. The table comes in order of `a`, so counting by `b` leaves those of each `b` in it. */
function turnedRows({ rows, a, b }: EvidenceTable, wordOf: (row: number) => number, nodes: number): TurnedRows {
  const ends = new Uint32Array(nodes + 1);
  let usable = 0;
  for (let row = 0; row < rows; row++) {
    const from = a[row] as number;
    const to = b[row] as number;
    if (from >= nodes || to >= nodes || from === to) continue;
    usable++;
    if (from > to) ends[to + 1] = (ends[to + 1] as number) + 1;
  }
  for (let node = 1; node <= nodes; node++) ends[node] = (ends[node] as number) + (ends[node - 1] as number);
  const turned = { a: new Uint32Array(ends[nodes] as number), words: new Uint32Array(ends[nodes] as number) };
  for (let row = 0; row < rows; row++) {
    const to = b[row] as number;
    if ((a[row] as number) <= to || (a[row] as number) >= nodes) continue;
    const at = ends[to] as number;
    turned.a[at] = a[row] as number;
    turned.words[at] = wordOf(row) | rowWord.isTurned;
    ends[to] = at + 1;
  }
  return { ...turned, ends, usable };
}

/** Puts evidence together by pair: the rows of each node in order, merged with those turned to it. Linear, without an object per pair. */
export function pairRows(evidence: EvidenceTable, wordOf: (row: number) => number, nodes: number): PairRows {
  const { rows, a, b } = evidence;
  const { a: turnedA, words: turnedWords, ends, usable } = turnedRows(evidence, wordOf, nodes);
  const [low, high, words] = [new Uint32Array(usable), new Uint32Array(usable), new Uint32Array(usable)];
  let [pairs, length, row, back] = [0, 0, 0, 0];
  for (let node = 0; node < nodes; node++) {
    while (row < rows && (a[row] as number) <= node && ((a[row] as number) < node || (b[row] as number) <= node)) row++;
    const end = ends[node] as number;
    // Beyond the last row of either kind stands a node that there is not.
    let ahead = row < rows && a[row] === node ? (b[row] as number) : nodes;
    let behind = back < end ? (turnedA[back] as number) : nodes;
    for (let other = Math.min(ahead, behind); other < nodes; other = Math.min(ahead, behind)) {
      low[pairs] = node;
      high[pairs++] = other;
      const first = length;
      while (ahead === other) {
        words[length++] = wordOf(row++);
        ahead = row < rows && a[row] === node ? (b[row] as number) : nodes;
      }
      while (behind === other) {
        words[length++] = turnedWords[back++] as number;
        behind = back < end ? (turnedA[back] as number) : nodes;
      }
      words[first] = (words[first] as number) | rowWord.isFirst;
    }
  }
  return { pairs, low: low.subarray(0, pairs), high: high.subarray(0, pairs), words };
}
