/** Digits that a number may have: below 2^53 whatever they are. */
const digitsMax = 15;

/** The whole number written in ASCII digits from `start` to `end`; -1 where it is anything else, or longer than 15 digits. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > digitsMax) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
