/** One byte for each of a list: what is asked of all resources is asked in a plain loop, which is many times faster than `from` with a function. */
export function bytesOf<Item>(items: readonly Item[], of: (item: Item, at: number) => number): Uint8Array {
  const bytes = new Uint8Array(items.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = of(items[at] as Item, at);
  return bytes;
}
