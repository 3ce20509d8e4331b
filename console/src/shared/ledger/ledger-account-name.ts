import { labelOf } from '../words.js';
import { shortId } from './short-id.js';

/** What helps to say whose a ledger account is. */
export interface KnownAccounts {
  /** The reader's own wallet. */
  readonly own?: string;
  /** Names of customers, by id. */
  readonly customerNames?: ReadonlyMap<string, string>;
}

/** A ledger account in words: `Your wallet`, `Wallet of Alder Ltd`, `Escrow of trf_…6CTQXAZ5`, `Operator funding`. */
export function ledgerAccountName(ledgerAccount: string, { own, customerNames }: KnownAccounts = {}): string {
  if (ledgerAccount === own) return 'Your wallet';
  const [kind = '', of] = ledgerAccount.split(':');
  return of === undefined ? labelOf(kind) : `${labelOf(kind)} of ${customerNames?.get(of) ?? shortId(of)}`;
}
