/** What a screen reader is told of the head of a column that sorts. */
export function sortLabel(header: string): (state: { readonly sorted: boolean; readonly descending: boolean }) => string {
  return ({ sorted, descending }) => {
    if (!sorted) return `${header}, not sorted`;
    return `${header}, sorted ${descending ? 'descending' : 'ascending'}`;
  };
}
