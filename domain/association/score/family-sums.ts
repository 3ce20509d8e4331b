import { type StepTables, scoredFamilies } from './step-tables.js';

/** Adds up the steps of some columns of features family by family: `[family][row]`, each at most its cap. Columns are equally long. */
export function familySums(columns: readonly Uint8Array[], { steps, family, caps }: StepTables): readonly Int32Array[] {
  const sums = scoredFamilies.map(() => new Int32Array(columns[0]?.length ?? 0));
  columns.forEach((values, column) => {
    const of = sums[family[column] as number] as Int32Array;
    for (let row = 0; row < of.length; row++) of[row] = (of[row] as number) + (steps[column * 256 + (values[row] as number)] as number);
  });
  sums.forEach((of, at) => {
    const cap = caps[at] as number;
    for (let row = 0; row < of.length; row++) of[row] = Math.max(-cap, Math.min(cap, of[row] as number));
  });
  return sums;
}
