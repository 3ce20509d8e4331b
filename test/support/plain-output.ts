/** Makes what a run prints the same in every run: ids counted in the order in which they come, times and places fixed. */
export class PlainOutput {
  readonly #plain = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  constructor(
    /** Texts that stand for others, e.g. the address of the API. */
    private readonly places: readonly (readonly [actual: string, plain: string])[],
  ) {}

  /** What a document shows for something that was printed. */
  of(actual: string): string {
    // On a busy machine a call may be repeated, which no document shows.
    let text = actual
      .replaceAll(/^.*; trying again in .*\n/gm, '')
      .replaceAll(/https?:\/\/\S+code_challenge=\S+/g, 'https://sign-in.example/oauth2/authorize?response_type=code&…');
    for (const [from, to] of this.places) text = text.replaceAll(from, to);
    return text
      .replaceAll(/\b([a-z]{3})_([0-9A-Za-z]{26})\b/g, (id, prefix) => this.#numbered(id, `${prefix}_`, 26))
      .replaceAll(/\b(i|vol|sg|sgr)-[0-9a-f]{17}\b/g, (id, prefix) => this.#numbered(id, `${prefix}-`, 17))
      .replaceAll(/\b[0-9a-f]{64}\b/g, (hash) => this.#numbered(hash, '', 64))
      .replaceAll(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, '00000000-0000-4000-8000-000000000000')
      .replaceAll(/(secret:[\w/]+)-\w{6}\b/g, '$1-AbCdEf')
      .replaceAll(/\d{4}-\d\d-\d\d([T ])\d\d:\d\d:\d\d(\.\d+)?Z/g, '2026-11-23$110:00:00Z')
      .replaceAll(/ +\d+ ms\b/g, (match) => '… ms'.padStart(match.length));
  }

  /** What was printed for something that a document shows. */
  back(plain: string): string {
    let text = plain;
    for (const [actual, shown] of this.#plain) text = text.replaceAll(shown, actual);
    for (const [from, to] of this.places) text = text.replaceAll(to, from);
    return text;
  }

  #numbered(actual: string, prefix: string, digits: number): string {
    const known = this.#plain.get(actual);
    if (known !== undefined) return known;
    const count = (this.#counts.get(prefix) ?? 0) + 1;
    this.#counts.set(prefix, count);
    const plain = `${prefix}${`${count}`.padStart(digits, '0')}`;
    this.#plain.set(actual, plain);
    return plain;
  }
}

/** Lines without what two runs may order differently: numbers of ids, and the order of lines. */
export function comparable(plain: string): readonly string[] {
  return plain
    .replaceAll(/\b([a-z]{1,3}[_-])0+\d+\b/g, '$1…')
    .replaceAll(/\b0{40}\d+\b/g, '…')
    .split('\n')
    .sort();
}
