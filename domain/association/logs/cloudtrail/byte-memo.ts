const slots = 4_096;

/** Longest text that is kept, in bytes. */
const textBytesMax = 1_024;

/**
 * What was made of texts that came before, found by comparing bytes: each text has one place, which it shares with few others, so what repeats is
 * found at once and what does not costs no memory.
 */
export class ByteMemo<Value> {
  private readonly views: (DataView | undefined)[] = new Array(slots).fill(undefined);
  private readonly values: (Value | undefined)[] = new Array(slots).fill(undefined);

  /** What was kept for the text from `start` to `end`. */
  find(view: DataView, start: number, end: number): Value | undefined {
    const slot = slotOf(view, start, end);
    const kept = this.views[slot];
    return kept !== undefined && kept.byteLength === end - start && isSame(kept, view, start) ? this.values[slot] : undefined;
  }

  /** Keeps what was made of a text, in the place of another where they share one. */
  keep(bytes: Uint8Array, view: DataView, start: number, end: number, value: Value): Value {
    if (end - start > textBytesMax) return value;
    const slot = slotOf(view, start, end);
    this.views[slot] = new DataView(bytes.slice(start, end).buffer);
    this.values[slot] = value;
    return value;
  }
}

/** True when all bytes that are kept stand at `start`. */
export function isSame(kept: DataView, view: DataView, start: number): boolean {
  const length = kept.byteLength;
  let at = 0;
  // Eight bytes at once, as numbers: text has no zero bytes, so equal numbers are equal bytes, and what is no number equals nothing.
  for (; at + 8 <= length; at += 8) if (kept.getFloat64(at, true) !== view.getFloat64(start + at, true)) return false;
  for (; at < length; at++) if (kept.getUint8(at) !== view.getUint8(start + at)) return false;
  return true;
}

/** From all bytes: names of one kind begin and end alike. */
function slotOf(view: DataView, start: number, end: number): number {
  if (end - start < 4) return end - start;
  let hash = Math.imul(view.getInt32(end - 4, true) ^ (end - start), 0x9e3779b1);
  for (let at = start; at + 4 < end; at += 4) hash = Math.imul(hash ^ view.getInt32(at, true), 0x85ebca77) ^ (hash >>> 15);
  return (hash ^ (hash >>> 13)) & (slots - 1);
}
