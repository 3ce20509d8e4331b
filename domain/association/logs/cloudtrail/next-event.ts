/** White space taken between an event's brace and its first key. */
const spaceMax = 64;

/** Bytes at the end of a piece in which the beginning of an event may hide that begins with this key. */
export function markerBytesMax(firstKey: string): number {
  return spaceMax + firstKey.length + 4;
}

const lineFeed = 0x0a;
const openObject = 0x7b;

/**
 * Where an event seems to begin behind a place at which the text was damaged: an object whose first key is an event's, or one at the beginning
 * of a line. -1 where there is none.
 */
export function nextEvent(bytes: Uint8Array, start: number, end: number, firstKey: string): number {
  const marked = nextMarked(bytes, start, end, `"${firstKey}"`);
  const inLine = nextLine(bytes, start, marked < 0 ? end : marked);
  return inLine < 0 ? marked : inLine;
}

function nextLine(bytes: Uint8Array, start: number, end: number): number {
  let at = bytes.indexOf(lineFeed, start);
  while (at >= 0 && at + 1 < end) {
    if (bytes[at + 1] === openObject) return at + 1;
    at = bytes.indexOf(lineFeed, at + 1);
  }
  return -1;
}

function nextMarked(bytes: Uint8Array, start: number, end: number, marker: string): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, end);
  let at = buffer.indexOf(marker, start, 'latin1');
  while (at >= 0) {
    let brace = at - 1;
    while (brace >= start && at - brace < spaceMax && (bytes[brace] as number) <= 0x20) brace--;
    if (brace >= start && bytes[brace] === openObject) return brace;
    at = buffer.indexOf(marker, at + 1, 'latin1');
  }
  return -1;
}
