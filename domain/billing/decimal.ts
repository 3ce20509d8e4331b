import { InvalidInputError } from '../errors.js';

/** Usage charges are exact: a `bigint` counts 10⁻¹² of the unit (billing rules §1). */
export const decimalScale = 1_000_000_000_000n;

const pattern = /^(-?)([0-9]{1,18})(?:\.([0-9]{1,12}))?$/;

/** Reads a decimal text, at most 18 digits before and 12 behind the point; throws InvalidInputError naming the field. */
export function parseDecimal(text: string, field: string): bigint {
  const match = pattern.exec(text);
  if (!match)
    throw new InvalidInputError([
      {
        field,
        value: text,
        rule: 'a decimal with at most 18 digits before and 12 behind the point',
        remedy: 'Send it as text, e.g. "0.0116".',
      },
    ]);
  const [, sign, whole = '0', fraction = ''] = match;
  const value = BigInt(whole) * decimalScale + BigInt(fraction.padEnd(12, '0'));
  return sign === '-' ? -value : value;
}

/** a × b at 10⁻¹², truncated toward zero below that. */
export function multiply(a: bigint, b: bigint): bigint {
  return (a * b) / decimalScale;
}

/** Minor units of the currency, half away from zero. */
export function toMinorUnits(amount: bigint, currency: string): bigint {
  const digits = minorDigits[currency] ?? 2;
  const unit = decimalScale / 10n ** BigInt(digits);
  const half = amount < 0n ? -unit / 2n : unit / 2n;
  return (amount + half) / unit;
}

/** ISO 4217 exponents that are not 2. */
const minorDigits: { readonly [currency: string]: number } = {
  JPY: 0,
  KRW: 0,
  CLP: 0,
  ISK: 0,
  VND: 0,
  BHD: 3,
  JOD: 3,
  KWD: 3,
  OMR: 3,
  TND: 3,
};
