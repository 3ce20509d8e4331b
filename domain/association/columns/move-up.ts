/** Moves the values of each row that is left, `width` of them, to its new place, which is never behind the old one: row `from[n]` becomes n. */
export function moveUp(column: Int32Array | Uint32Array | Uint16Array | Uint8Array, from: Uint32Array, width = 1): void {
  for (let row = 0; row < from.length; row++) {
    const old = (from[row] as number) * width;
    for (let at = 0; at < width; at++) column[row * width + at] = column[old + at] as number;
  }
}
