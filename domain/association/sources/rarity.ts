/**
 * How telling it is that `carriers` of `total` cloud resources have something in common: 1 for a pair alone, 0 when everybody has it,
 * falling with the logarithm of the carriers, as information does.
 */
export function rarity(carriers: number, total: number): number {
  if (carriers < 2 || carriers >= total) return carriers === 2 && total === 2 ? 0.5 : 0;
  return Math.log(total / carriers) / Math.log(total / 2);
}

/** A share of 1 as the 0 to 255 that a row of evidence holds. */
export function strengthOf(share: number): number {
  return Math.round(255 * Math.min(1, Math.max(0, share)));
}
