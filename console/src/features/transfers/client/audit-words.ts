import type { AuditEntry, Money, Transfer } from '../../../generated/api.js';
import { money } from '../../../shared/money.js';
import { labelOf } from '../../../shared/words.js';

type Parties = Pick<Transfer, 'fromCustomer' | 'fromCustomerName' | 'toCustomer' | 'toCustomerName'>;

/** Who did what an audit line tells, with the party's name in place of its id. */
export function whoText(who: string, { fromCustomer, fromCustomerName, toCustomer, toCustomerName }: Parties): string {
  if (who === 'service') return 'Conveyance';
  const [party = '', by = ''] = who.split('/');
  const names: { readonly [party: string]: string } = {
    [fromCustomer]: fromCustomerName,
    [toCustomer]: toCustomerName,
    operator: 'Operator',
  };
  return by === 'service' ? `${names[party] ?? party}, by event` : `${names[party] ?? party}, ${by}`;
}

/** What an audit line adds: the change of status first, then each fact. */
export function detailText({ before, after, detail }: Pick<AuditEntry, 'before' | 'after' | 'detail'>): string {
  const [from, to] = [before?.status, after?.status];
  const change = typeof from === 'string' && typeof to === 'string' ? [`${labelOf(from)} to ${labelOf(to).toLowerCase()}`] : [];
  const { amountMinor, currency, ...others } = detail;
  const facts = isMoney(detail) ? { amount: { amountMinor, currency }, ...others } : detail;
  return [...change, ...Object.entries(facts).map(([name, value]) => `${name}: ${factText(value)}`)].join(', ');
}

function factText(value: unknown): string {
  if (isMoney(value)) return money(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amountMinor' in value && 'currency' in value;
}
