/** What is told of four bytes that are not all digits. */
export const noDigits = -1;

/** The number that four bytes write in ASCII digits, the first in the lowest byte, worked out for all four at once; `noDigits` where one is none. */
export function fourDigits(four: number): number {
  if ((((four - 0x30303030) | (four + 0x46464646) | four) & 0x80808080) !== 0) return noDigits;
  const digits = four & 0x0f0f0f0f;
  const pairs = (Math.imul(digits, 10) + (digits >>> 8)) & 0x00ff00ff;
  return (Math.imul(pairs, 100) + (pairs >>> 16)) & 0xffff;
}

/** Four bytes of which only the last `characters` (1 to 4) count: zeros stand before them. */
export function lastDigits(four: number, characters: number): number {
  const others = 32 - characters * 8;
  return fourDigits(((four >>> others) << others) | ((0x30303030 >>> 1) >>> (characters * 8 - 1)));
}
