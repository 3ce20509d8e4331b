import type { Instant } from '../ports/clock.js';
import type { NewAuditEntry } from '../transfer/audit-chain.js';
import type { Transfer } from '../transfer/transfer.js';
import { type Money, moneyToJson } from './money.js';

/** What happened to a transfer's funds, as its audit record says it. */
export type FundsAct = 'funds-held' | 'funds-released' | 'commission-settled' | 'seller-paid';

/** The line of a movement of funds, written in the movement's own transaction. */
export function fundsLine({ transferId }: Pick<Transfer, 'transferId'>, what: FundsAct, amount: Money, at: Instant): NewAuditEntry {
  return { transferId, at, who: 'service', what, detail: { ...moneyToJson(amount) } };
}
