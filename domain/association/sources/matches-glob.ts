/** Longest pattern that is matched; AWS takes no longer ARN. */
const patternCharactersMax = 2_048;

/** Whether a pattern with `*` and `?` stands for the text; linear in both, so that a hostile pattern costs no more than another. */
export function matchesGlob(pattern: string, text: string): boolean {
  if (pattern.length > patternCharactersMax || text.length > patternCharactersMax) return false;
  let [p, t, star, mark] = [0, 0, -1, 0];
  while (t < text.length) {
    const want = pattern[p];
    if (want === '*') {
      [star, mark] = [p, t];
      p += 1;
    } else if (want === '?' || (want !== undefined && want === text[t])) {
      [p, t] = [p + 1, t + 1];
    } else if (star >= 0) {
      // The last star takes one character more.
      mark += 1;
      [p, t] = [star + 1, mark];
    } else return false;
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}
