import { fourDigits, lastDigits } from './four-digits.js';
import { wholeNumber } from './whole-number.js';

/** The same as `wholeNumber`, four digits at once where there are twelve or fewer; `view` is of the same bytes. */
export function digitsNumber(bytes: Uint8Array, view: DataView, start: number, end: number): number {
  const characters = end - start;
  if (characters <= 0 || characters > 12 || end < 12) return wholeNumber(bytes, start, end);
  if (characters <= 4) return lastDigits(view.getInt32(end - 4, true), characters);
  const low = fourDigits(view.getInt32(end - 4, true));
  if (characters <= 8) return joined(lastDigits(view.getInt32(end - 8, true), characters - 4), low);
  return joined(joined(lastDigits(view.getInt32(end - 12, true), characters - 8), fourDigits(view.getInt32(end - 8, true))), low);
}

/** A number and the four digits behind it; -1 where either is none. */
function joined(high: number, low: number): number {
  return high < 0 || low < 0 ? -1 : high * 10_000 + low;
}
