import { headOf, rowsAt } from '../columns/column-set.js';
import { radixOrder } from '../columns/radix-order.js';
import { CursorHeap } from './cursor-heap.js';
import { compareKeys, countMax, keyLength, PartCursor, type PartRows } from './part-cursor.js';
import { rowsWithRoom } from './rows-with-room.js';
import type { Segment, SegmentRows } from './segment.js';

/** Rows of sorted parts as sorted rows, each key once: one pass over all of them, in the memory of what comes out. */
export function mergeRows(parts: readonly PartRows[]): Pick<Segment, 'rows' | 'ids'> {
  const cursors = parts.map((part) => new PartCursor(part));
  const merged = rowsWithRoom(parts.reduce((sum, { rows }) => sum + rows.from.length, 0));
  const heap = new CursorHeap(cursors);
  const recent = new Uint32Array(keyLength);
  let place = -1;
  for (let cursor = heap.first; cursor !== undefined; cursor = heap.first) {
    if (place < 0 || compareKeys(recent, cursor.key) !== 0) {
      recent.set(cursor.key);
      begin(merged, ++place, recent);
    }
    cursor.countAt(merged, place);
    heap.advance();
  }
  const rows = headOf(merged, place + 1);
  return { rows, ids: mergeIds(cursors, rows) };
}

function begin(merged: SegmentRows, place: number, key: Uint32Array): void {
  merged.from[place] = key[0] as number;
  merged.to[place] = key[1] as number;
  merged.relation[place] = key[2] as number;
  merged.source[place] = key[3] as number;
  merged.principal[place] = key[4] as number;
  merged.slot[place] = key[5] as number;
  merged.first[place] = 0xffff_ffff;
}

/** Ids of all parts by id and row; an event that several of them tell of is counted in its row once. */
function mergeIds(cursors: readonly PartCursor[], rows: SegmentRows): Segment['ids'] {
  const total = cursors.reduce((sum, { part }) => sum + part.ids.row.length, 0);
  const all = { high: new Uint32Array(total), low: new Uint32Array(total), row: new Uint32Array(total) };
  let at = 0;
  for (const cursor of cursors) at = cursor.putIds(all, at);
  const ids = rowsAt(all, radixOrder(total, [all.high, all.low, all.row]));
  let kept = 0;
  for (let n = 0; n < total; n++) {
    const [high, low, row] = [ids.high[n] as number, ids.low[n] as number, ids.row[n] as number];
    if (kept > 0 && ids.high[kept - 1] === high && ids.low[kept - 1] === low && ids.row[kept - 1] === row) continue;
    ids.high[kept] = high;
    ids.low[kept] = low;
    ids.row[kept++] = row;
    rows.count[row] = Math.min(countMax, (rows.count[row] as number) + 1);
  }
  return headOf(ids, kept);
}
