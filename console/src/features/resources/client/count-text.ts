/** How far a list has been read. */
export interface Reach {
  /** Undefined until the first page is there. */
  readonly total: number | undefined;
  /** True while more is coming, or more is there than the console keeps. */
  readonly hasMore: boolean;
}

/** The count beside a table's title: `(1000)`, with a selection `(50/1000)`, and `+` where there is more; none until it is known. */
export function countText({ total, hasMore }: Reach, selected: number): string | undefined {
  if (total === undefined) return undefined;
  return `(${selected > 0 ? `${selected}/` : ''}${total}${hasMore ? '+' : ''})`;
}

/** How many lines a filter has left. */
export function matchText(matches: number): string {
  return matches === 1 ? '1 match' : `${matches} matches`;
}
