import { money } from '../../../shared/money.js';
import type { AccountSums } from './account-row.js';

/** Debits less credits as people read them: how much, and on which side. */
export interface SideText {
  readonly amount: string;
  /** Absent where it is nothing. */
  readonly side?: 'debit' | 'credit';
}

/** Debits less credits in minor units: `1,200.00 USD` and `debit` where positive. */
export function sideText(minor: bigint, currency: string): SideText {
  const amount = money({ amountMinor: (minor < 0n ? -minor : minor).toString(), currency });
  return minor === 0n ? { amount } : { amount, side: minor < 0n ? 'credit' : 'debit' };
}

/** What is pending on either side of an account; one text where there is nothing or only one. */
export function pendingTexts({ debitsPending, creditsPending, currency }: AccountSums): readonly SideText[] {
  const sides = [debitsPending, -creditsPending].filter((minor) => minor !== 0n);
  return (sides.length === 0 ? [0n] : sides).map((minor) => sideText(minor, currency));
}
