/** Digits of a currency behind the point, by ISO 4217. */
export function minorDigits(currency: string): number {
  return exponents.get(currency) ?? 2;
}

const without = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const three = 'BHD IQD JOD KWD LYD OMR TND';
const four = 'CLF UYW';

/** Exponents that are not 2. */
const exponents: ReadonlyMap<string, number> = new Map(
  [
    [without, 0],
    [three, 3],
    [four, 4],
  ].flatMap(([codes, digits]) =>
    String(codes)
      .split(' ')
      .map((code) => [code, Number(digits)] as const),
  ),
);
