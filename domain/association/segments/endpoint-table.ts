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

/** Numbers endpoints from 1, the same for the same kind, scope and name; 0 is nobody. */
export class EndpointTable {
  /** By kind and scope; a scope holds many names, so that sorting compares short texts of one scope only. */
  readonly #scopes = new Map<string, { readonly kind: number; readonly scope: string; readonly numbers: Map<string, number> }>();
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
    const key = `${kind} ${scope}`;
    const known = this.#scopes.get(key)?.numbers.get(name);
    return known ?? this.#added(kind, scope, name);
  }

  /** Every endpoint by kind, scope and name, each as a plain number comparison of texts. */
  ordered(): OrderedEndpoints {
    const rank = new Uint32Array(this.size + 1);
    const endpoints: SegmentEndpoint[] = [];
    const scopes = [...this.#scopes.values()].sort((x, y) => x.kind - y.kind || compareTexts(x.scope, y.scope));
    for (const { kind, scope, numbers } of scopes) {
      for (const name of [...numbers.keys()].sort()) {
        endpoints.push({ kind, scope, name });
        rank[numbers.get(name) as number] = endpoints.length;
      }
    }
    return { endpoints, rank };
  }

  #added(kind: number, scope: string, name: string): number {
    const [keptScope, keptName] = [scope, name].map((text) => text.slice(0, endpointCharactersMax).toWellFormed()) as [string, string];
    const key = `${kind} ${keptScope}`;
    const within = this.#scopes.get(key) ?? { kind, scope: keptScope, numbers: new Map<string, number>() };
    this.#scopes.set(key, within);
    const known = within.numbers.get(keptName);
    if (known !== undefined) return known;
    within.numbers.set(keptName, this.#kinds.length);
    this.#kinds.push(kind);
    return this.#kinds.length - 1;
  }
}
