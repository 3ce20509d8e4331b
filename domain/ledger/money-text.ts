import { minorDigits } from './minor-digits.js';
import type { MoneyJson } from './money.js';

/** Money as people write it, e.g. `1200.00 USD`. */
export function moneyText({ amountMinor, currency }: MoneyJson): string {
  const digits = minorDigits(currency);
  const [, sign, whole] = /^(-?)(\d+)$/.exec(amountMinor) ?? ['', '', '0'];
  const padded = String(whole).padStart(digits + 1, '0');
  const point = padded.length - digits;
  return `${sign}${padded.slice(0, point)}${digits === 0 ? '' : `.${padded.slice(point)}`} ${currency}`;
}

/** Money out of what somebody wrote: `1200 USD`, or with exactly the digits of the currency, `1200.00 USD`; at most 15 digits before the point, undefined for anything else. */
export function moneyFromText(text: string): MoneyJson | undefined {
  const [matched, sign, whole, fraction, currency = ''] = /^(-?)(\d{1,15})(?:\.(\d+))? ([A-Z]{3})$/.exec(text.trim()) ?? [];
  const digits = minorDigits(currency);
  if (matched === undefined || (fraction !== undefined && fraction.length !== digits)) return undefined;
  const amount = BigInt(`${whole}${fraction ?? '0'.repeat(digits)}`);
  return { amountMinor: `${sign === '-' && amount !== 0n ? '-' : ''}${amount}`, currency };
}
