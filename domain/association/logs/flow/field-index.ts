/** Bytes that are looked through at a time: what is found of them is still near the processor when lines are read. */
const blockBytes = 16 * 1024;
const windowBytes = 32;

/** Most lines that it holds at a time. */
export const linesMax = blockBytes;

const space = 0x20;
const lineFeed = 0x0a;

/**
 * Where the columns of lines end: spaces and LFs, found for many lines at once and before any is read. Where a column ends is what a processor
 * guesses worst, so 32 bytes are looked at without a branch for each.
 */
export class FieldIndex {
  /** Places of separators in order; the one at 0 stands before the first line. */
  readonly places = new Int32Array(blockBytes + 1);
  /** For each line the position, among the places, of the LF that ends it. */
  readonly lines = new Int32Array(linesMax);

  /** The bytes looked through last, and the same as numbers. */
  bytes: Uint8Array = new Uint8Array(0);
  view = new DataView(this.bytes.buffer);

  /** Looks through bytes from `start` on and answers how many lines end there. */
  find(bytes: Uint8Array, start: number): number {
    this.open(bytes);
    const { places, lines, view } = this;
    const end = Math.min(bytes.length, start + blockBytes);
    const windowsEnd = end - windowBytes;
    let [at, count, found] = [start, 1, 0];
    places[0] = start - 1;
    for (; at <= windowsEnd; at += windowBytes) {
      for (let low = lowBytes(view, at); low !== 0; low &= low - 1) {
        const place = at + 31 - Math.clz32(low & (~low + 1));
        const byte = bytes[place] as number;
        if (byte !== space) {
          if (byte !== lineFeed) continue;
          lines[found++] = count;
        }
        places[count++] = place;
      }
    }
    for (; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte === lineFeed) lines[found++] = count;
      if (byte === lineFeed || byte === space) places[count++] = at;
    }
    return found;
  }

  /** Cuts one line, at most into one column more than `columnsMax`; answers how many it has. */
  cut(bytes: Uint8Array, start: number, end: number, columnsMax: number): number {
    this.open(bytes);
    const { places } = this;
    let count = 1;
    places[0] = start - 1;
    for (let at = start; at < end && count <= columnsMax; at++) if (bytes[at] === space) places[count++] = at;
    places[count] = end;
    return count;
  }

  private open(bytes: Uint8Array): void {
    if (bytes === this.bytes) return;
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }
}

/** A bit for each of 32 bytes, the first in the lowest: set where the byte is a space or a control character. */
function lowBytes(view: DataView, at: number): number {
  return (
    lowFour(view.getInt32(at, true)) |
    (lowFour(view.getInt32(at + 4, true)) << 4) |
    (lowFour(view.getInt32(at + 8, true)) << 8) |
    (lowFour(view.getInt32(at + 12, true)) << 12) |
    (lowFour(view.getInt32(at + 16, true)) << 16) |
    (lowFour(view.getInt32(at + 20, true)) << 20) |
    (lowFour(view.getInt32(at + 24, true)) << 24) |
    (lowFour(view.getInt32(at + 28, true)) << 28)
  );
}

/** The same of four bytes: their top bits, gathered by one multiplication. */
function lowFour(four: number): number {
  const low = ~(((four | 0x80808080) - 0x21212121) | four) & 0x80808080;
  return Math.imul(low >>> 7, 0x01020408) >>> 24;
}
