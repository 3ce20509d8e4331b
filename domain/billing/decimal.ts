import { InvalidInputError } from '../errors.js';
import { minorDigits } from '../ledger/minor-digits.js';

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
  const unit = decimalScale / 10n ** BigInt(minorDigits(currency));
  const half = amount < 0n ? -unit / 2n : unit / 2n;
  return (amount + half) / unit;
}
