/** Share that the links of a resource keep when it has this many partners, half at `hubDegree`: smooth, so that one more hardly matters. */
export function hubDiscount(partners: number, hubDegree: number): number {
  return 1 / (1 + (partners / hubDegree) ** 2);
}
