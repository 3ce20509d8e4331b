import { type AccountRow, isEmpty } from './account-row.js';

/** What an operator looks for among ledger accounts. */
export interface AccountFilter {
  /** Part of a name, an id or a class, in any case. */
  readonly text: string;
  /** Any class without it. */
  readonly accountClass?: string;
  /** Leaves out what has no balance and nothing pending. */
  readonly onlyFilled: boolean;
}

/** Whether a ledger account is looked for. */
export function matchesAccount(row: AccountRow, { text, accountClass, onlyFilled }: AccountFilter): boolean {
  if (accountClass !== undefined && row.accountClass !== accountClass) return false;
  if (onlyFilled && isEmpty(row)) return false;
  const wanted = text.trim().toLowerCase();
  return [row.name, row.ledgerAccount ?? '', row.accountClass, row.currency].some((shown) => shown.toLowerCase().includes(wanted));
}
