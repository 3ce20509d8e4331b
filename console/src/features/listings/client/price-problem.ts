import { minorDigits } from '../../../../../domain/ledger/minor-digits.js';
import type { MoneyJson } from '../../../../../domain/ledger/money.js';
import { moneyFromText } from '../../../../../domain/ledger/money-text.js';

/** Digits that a price takes at most, those behind the point included. */
const digitsMax = 15;

/** The price somebody wrote in two fields; undefined where one of them is wrong. */
export function priceOf(amount: string, currency: string): MoneyJson | undefined {
  const isGood = currencyProblem(currency) === undefined && priceProblem(amount, currency) === undefined;
  return isGood ? moneyFromText(`${amount.trim()} ${currency.trim()}`) : undefined;
}

/** What is wrong with a currency, and how to write it; undefined for a good one. */
export function currencyProblem(currency: string): string | undefined {
  return /^[A-Z]{3}$/.test(currency.trim()) ? undefined : 'A currency has three capital letters (ISO 4217). Write its code, such as USD.';
}

/** What is wrong with the amount of a price, and how to write it; undefined for a good one, and while the currency is not known. */
export function priceProblem(amount: string, currency: string): string | undefined {
  if (currencyProblem(currency) !== undefined) return undefined;
  const money = moneyFromText(`${amount.trim()} ${currency.trim()}`);
  if (money === undefined) return `${digitsRule(currency.trim())} Write it without separators, such as ${sample(currency.trim())}.`;
  if (money.amountMinor.startsWith('-')) return 'A price is never negative. Write 0 for a transfer without money.';
  if (money.amountMinor.replace(/^0+/, '').length > digitsMax) return `A price has at most ${digitsMax} digits. Write a smaller amount.`;
  return undefined;
}

/** True for a price of nothing: its transfer goes without money. */
export function isFree(amount: string, currency: string): boolean {
  return /^0+$/.test(priceOf(amount, currency)?.amountMinor ?? '');
}

function digitsRule(currency: string): string {
  const digits = minorDigits(currency);
  if (digits === 0) return `An amount in ${currency} is a whole number.`;
  return `An amount in ${currency} is a whole number, or has exactly ${digits} digits behind a point.`;
}

function sample(currency: string): string {
  const digits = minorDigits(currency);
  return digits === 0 ? '1200' : `1200.${'0'.repeat(digits)}`;
}
