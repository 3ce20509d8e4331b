import type { EvidenceTable } from '../evidence/evidence-table.js';

/** The rows of an evidence table put together by pair, whoever of the two acts; pairs in order of their smaller node, then the larger. */
export interface PairRows {
  readonly pairs: number;
  /** Smaller and larger node of each pair. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** Rows of pair p are `rows[start[p]]` to `rows[start[p + 1] - 1]`. */
  readonly start: Uint32Array;
  readonly rows: Uint32Array;
}

/** `rows` in stable order of a key below `keys`, by counting: linear. */
function orderedBy(rows: Uint32Array, key: Uint32Array, keys: number): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (let at = 0; at < rows.length; at++) {
    const slot = (key[rows[at] as number] as number) + 1;
    next[slot] = (next[slot] as number) + 1;
  }
  for (let slot = 1; slot <= keys; slot++) next[slot] = (next[slot] as number) + (next[slot - 1] as number);
  const ordered = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const slot = key[row] as number;
    const to = next[slot] as number;
    ordered[to] = row;
    next[slot] = to + 1;
  }
  return ordered;
}

/** Rows about two different known nodes; a row about one node alone says nothing of a pair. */
function usableRows({ rows, a, b }: EvidenceTable, nodes: number): Uint32Array {
  const usable = new Uint32Array(rows);
  let length = 0;
  for (let row = 0; row < rows; row++) {
    if (a[row] !== b[row] && (a[row] as number) < nodes && (b[row] as number) < nodes) usable[length++] = row;
  }
  return usable.subarray(0, length);
}

/** Puts evidence together by pair: two counting sorts, no object per pair. */
export function pairRows(evidence: EvidenceTable, nodes: number): PairRows {
  const smaller = new Uint32Array(evidence.rows);
  const larger = new Uint32Array(evidence.rows);
  for (let row = 0; row < evidence.rows; row++) {
    const left = evidence.a[row] as number;
    const right = evidence.b[row] as number;
    smaller[row] = left < right ? left : right;
    larger[row] = left < right ? right : left;
  }
  const rows = orderedBy(orderedBy(usableRows(evidence, nodes), larger, nodes), smaller, nodes);
  const low = new Uint32Array(rows.length);
  const high = new Uint32Array(rows.length);
  const start = new Uint32Array(rows.length + 1);
  let pairs = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const left = smaller[row] as number;
    const right = larger[row] as number;
    if (pairs > 0 && low[pairs - 1] === left && high[pairs - 1] === right) continue;
    low[pairs] = left;
    high[pairs] = right;
    start[pairs++] = at;
  }
  start[pairs] = rows.length;
  return { pairs, low: low.subarray(0, pairs), high: high.subarray(0, pairs), start: start.subarray(0, pairs + 1), rows };
}
