/** How often a pair of pipelines is run for one figure. */
export const repeats = 15;

/** The median of as many values, with the ends of its 95 % interval (order statistics: the 4th and the 12th of 15). */
export function spread(values: readonly number[]): { readonly low: number; readonly middle: number; readonly high: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (place: number) => sorted[place] as number;
  return { low: at(3), middle: at(7), high: at(11) };
}
