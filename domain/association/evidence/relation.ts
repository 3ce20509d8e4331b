/** One pattern of relationship. */
interface Relation {
  /** Between the names of the acting side and the other, e.g. `<a> reads <b>`. */
  readonly phrase: string;
  /** False where neither side acts: the pair is kept with the smaller node first. */
  readonly isDirected: boolean;
  /** True when the acting side does not work without the other: leaving that behind strands it. */
  readonly needs: boolean;
}

/** Every pattern of relationship; the position is its code in tables and files, so rows are added at the end only. */
export const relations = {
  'is tagged like': { phrase: 'is tagged like', isDirected: false, needs: false },
  'is declared with': { phrase: 'is declared with', isDirected: false, needs: false },
  needs: { phrase: 'needs', isDirected: true, needs: true },
  mentions: { phrase: 'mentions', isDirected: true, needs: false },
  'may reach': { phrase: 'may reach', isDirected: true, needs: false },
  calls: { phrase: 'calls', isDirected: true, needs: true },
  reads: { phrase: 'reads', isDirected: true, needs: true },
  writes: { phrase: 'writes', isDirected: true, needs: true },
  'routes to': { phrase: 'routes to', isDirected: true, needs: true },
  deploys: { phrase: 'deploys', isDirected: true, needs: false },
  resolves: { phrase: 'resolves', isDirected: true, needs: false },
  'stores logs in': { phrase: 'stores logs in', isDirected: true, needs: false },
  'talks with': { phrase: 'talks with', isDirected: false, needs: false },
} as const satisfies { readonly [name: string]: Relation };

export type RelationName = keyof typeof relations;

/** Names by code: `relationNames[code]`. */
export const relationNames = Object.keys(relations) as readonly RelationName[];

/** Code by name: what a column holds. */
export const relationCode = Object.fromEntries(relationNames.map((name, code) => [name, code])) as Readonly<Record<RelationName, number>>;
