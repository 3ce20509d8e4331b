import { matchesGlob } from './matches-glob.js';

/** Known resources that one pattern may stand for; a wider one chooses nothing. */
export const matchesMax = 64;

/** ARNs compared with one pattern; beyond it the pattern is too wide to choose anything. */
const comparedMax = 10_000;

/** Finds known resources by the patterns of policies: by binary search over what stands before the first wildcard. */
export class ArnFinder {
  readonly #nodes = new Map<string, number>();
  readonly #sorted: readonly string[];

  constructor(arns: readonly string[]) {
    for (const [node, arn] of arns.entries()) this.#nodes.set(arn, node);
    this.#sorted = [...this.#nodes.keys()].sort();
  }

  /** The node of exactly this ARN. */
  node(arn: string): number | undefined {
    return this.#nodes.get(arn);
  }

  /** The nodes a pattern stands for; none where it stands for more than `matchesMax`. */
  matching(pattern: string): readonly number[] {
    const wild = pattern.search(/[*?]/);
    if (wild < 0) return [this.#nodes.get(pattern)].flatMap((node) => node ?? []);
    const prefix = pattern.slice(0, wild);
    const found: number[] = [];
    const begin = this.#firstAtOrAfter(prefix);
    for (let at = begin; at < this.#sorted.length && (this.#sorted[at] as string).startsWith(prefix); at += 1) {
      if (matchesGlob(pattern, this.#sorted[at] as string)) found.push(this.#nodes.get(this.#sorted[at] as string) as number);
      if (found.length > matchesMax || at - begin >= comparedMax) return [];
    }
    return found;
  }

  #firstAtOrAfter(text: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#sorted[middle] as string) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
