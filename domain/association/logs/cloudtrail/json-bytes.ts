/** Characters after a backslash, other than u. */
export const escapes = new Set(Array.from('"\\/bfnrt', (character) => character.charCodeAt(0)));
/** Digits behind `\\u`. */
export const hexDigits = new Set(Array.from('0123456789abcdefABCDEF', (character) => character.charCodeAt(0)));

/** The top bit of the first of four bytes that is a quote, a backslash, a control character or outside ASCII; those of later ones may be wrong. */
export function oddBytes(four: number): number {
  const noQuote = four ^ 0x22222222;
  const noBackslash = four ^ 0x5c5c5c5c;
  const found = ((noQuote - 0x01010101) & ~noQuote) | ((noBackslash - 0x01010101) & ~noBackslash) | ((four - 0x20202020) & ~four) | four;
  return found & 0x80808080;
}
