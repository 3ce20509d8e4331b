/** Works through a list, `atOnce` at a time; answers come in the order of the list, the first failure stops it. */
export async function inTurns<T, R>(all: readonly T[], atOnce: number, act: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let start = 0; start < all.length; start += atOnce) {
    results.push(...(await Promise.all(all.slice(start, start + atOnce).map(act))));
  }
  return results;
}
