import type { KnownType } from '../../known-type.js';

/** How a value of a configuration refers to another cloud resource. */
export interface ConfigurationLink {
  readonly from: KnownType;
  /** As `values-at.ts` reads it; the same for describe calls and AWS Config. */
  readonly path: string;
  /** Types it may lead to; a name is looked up among these only. */
  readonly to: readonly KnownType[];
  /** Present tense verb phrase, as a reason shows it. */
  readonly relation: string;
  /** True when the source does not work without the target. */
  readonly needs: boolean;
  /** Where the value says more than the reference: its first group is the reference; of all that fit where it is global. */
  readonly match?: RegExp;
}

/** One row as the tables write it: path, target types, relation, `needs` or `mentions`, pattern. */
export type LinkRow = readonly [
  path: string,
  to: KnownType | readonly KnownType[],
  relation: string,
  how: 'needs' | 'mentions',
  match?: RegExp,
];

/** The rows of one type. */
export function linksFrom(from: KnownType, rows: readonly LinkRow[]): readonly ConfigurationLink[] {
  return rows.map(([path, to, relation, how, match]) => ({
    from,
    path,
    to: typeof to === 'string' ? [to] : to,
    relation,
    needs: how === 'needs',
    ...(match && { match }),
  }));
}
