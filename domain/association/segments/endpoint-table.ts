import type { SegmentEndpoint } from './segment.js';

/** Longest scope or name that is kept; what is longer is cut: a log line's text is anybody's. */
export const endpointCharactersMax = 2048;

/** Endpoints in their order, and for each number (from 1) its position + 1. */
export interface OrderedEndpoints {
  readonly endpoints: readonly SegmentEndpoint[];
  readonly rank: Uint32Array;
}

function compareTexts(x: string, y: string): number {
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

function kept(text: string): string {
  return text.slice(0, endpointCharactersMax).toWellFormed();
}

/** Numbers endpoints from 1, the same for the same kind, scope and name; 0 is nobody. */
export class EndpointTable {
  /** Numbers of names by scope, for each kind; a scope holds many names, so that sorting compares short texts of one scope only. */
  readonly #scopes: Map<string, Map<string, number>>[] = [];
  /** Kind by number. */
  readonly #kinds: number[] = [-1];

  /** How many there are. */
  get size(): number {
    return this.#kinds.length - 1;
  }

  /** The kind of a number, as position in `endpointKinds`. */
  kindOf(number: number): number {
    return this.#kinds[number] as number;
  }

  number(kind: number, scope: string, name: string): number {
    return this.#scopes[kind]?.get(scope)?.get(name) ?? this.#added(kind, scope, name);
  }

  /** Every endpoint by kind, scope and name, each as a plain number comparison of texts. */
  ordered(): OrderedEndpoints {
    const rank = new Uint32Array(this.size + 1);
    const endpoints: SegmentEndpoint[] = [];
    for (const [kind, scopes] of this.#scopes.entries()) {
      for (const [scope, numbers] of [...scopes].sort(([x], [y]) => compareTexts(x, y))) {
        for (const name of [...numbers.keys()].sort()) {
          endpoints.push({ kind, scope, name });
          rank[numbers.get(name) as number] = endpoints.length;
        }
      }
    }
    return { endpoints, rank };
  }

  #added(kind: number, scope: string, name: string): number {
    const [keptScope, keptName] = [kept(scope), kept(name)];
    const numbers = this.#numbersOf(kind, keptScope);
    const known = keptScope === scope && keptName === name ? undefined : numbers.get(keptName);
    if (known !== undefined) return known;
    numbers.set(keptName, this.#kinds.length);
    this.#kinds.push(kind);
    return this.#kinds.length - 1;
  }

  #numbersOf(kind: number, scope: string): Map<string, number> {
    while (this.#scopes.length <= kind) this.#scopes.push(new Map());
    const scopes = this.#scopes[kind] as Map<string, Map<string, number>>;
    const known = scopes.get(scope);
    if (known !== undefined) return known;
    const numbers = new Map<string, number>();
    scopes.set(scope, numbers);
    return numbers;
  }
}
