/** An amount in minor units that a table sorts by. */
export interface Amount {
  readonly currency: string;
  readonly minor: bigint;
}

/** Order of amounts: currency first, as amounts of two currencies do not compare. */
export function compareMinor(a: Amount, b: Amount): number {
  if (a.currency !== b.currency) return a.currency < b.currency ? -1 : 1;
  if (a.minor === b.minor) return 0;
  return a.minor < b.minor ? -1 : 1;
}
