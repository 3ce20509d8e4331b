import type { MoneyJson } from '../../../domain/ledger/money.js';
import { moneyText } from '../../../domain/ledger/money-text.js';

/** Money as people read it: `1,200.00 USD`. */
export function money(amount: MoneyJson): string {
  const [number = '', currency = ''] = moneyText(amount).split(' ');
  const [whole = '', fraction] = number.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`} ${currency}`;
}
