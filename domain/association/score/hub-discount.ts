/** Share that the links of a resource keep when it has this many partners, half at `hubDegree`: smooth, so that one more hardly matters. */
export function hubDiscount(partners: number, hubDegree: number): number {
  return 1 / (1 + (partners / hubDegree) ** 2);
}

/** `hubDiscount` as a table, for all numbers of partners up to a largest. */
export function hubDiscounts(partnersMax: number, hubDegree: number): Float64Array {
  const shares = new Float64Array(partnersMax + 1);
  for (let partners = 0; partners <= partnersMax; partners++) shares[partners] = hubDiscount(partners, hubDegree);
  return shares;
}
