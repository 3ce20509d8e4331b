import type { Instant } from '../ports/clock.js';
import type { Transfer } from '../transfer/transfer.js';
import { assertBalanced, type JournalEntry } from './journal-entry.js';
import { escrowOf, type LedgerAccount, walletOf } from './ledger-account.js';
import type { Money } from './money.js';

/** The three movements of a transfer's price. */
export type TransferPurpose = 'hold' | 'commission' | 'payout';

/** The id of a transfer's entry, derived so that a retried step cannot book twice. */
export function transferEntryId(transferId: string, purpose: TransferPurpose): string {
  return `${transferId.replace(/^trf_/, 'jrn_')}-${purpose}`;
}

/** The pending entry that reserves the price, purchaser's wallet to escrow. */
export function holdEntry(transfer: Transfer, at: Instant): JournalEntry {
  const route: Route = { kind: 'pending', from: walletOf(transfer.toCustomer), to: escrowOf(transfer.transferId) };
  return transferEntry(transfer, 'hold', route, transfer.price, at);
}

/** The entry that pays from escrow: the provider's commission, or the seller's share. */
export function escrowEntry(transfer: Transfer, purpose: 'commission' | 'payout', amount: Money, at: Instant): JournalEntry {
  const to = purpose === 'commission' ? 'commission' : walletOf(transfer.fromCustomer);
  return transferEntry(transfer, purpose, { kind: 'posted', from: escrowOf(transfer.transferId), to }, amount, at);
}

interface Route {
  readonly kind: 'posted' | 'pending';
  readonly from: LedgerAccount;
  readonly to: LedgerAccount;
}

const descriptions: { readonly [purpose in TransferPurpose]: string } = {
  hold: 'Price reserved',
  commission: 'Commission of the provider',
  payout: "Seller's share paid out",
};

function transferEntry(transfer: Transfer, purpose: TransferPurpose, route: Route, amount: Money, at: Instant): JournalEntry {
  const { amountMinor, currency } = amount;
  return assertBalanced({
    entryId: transferEntryId(transfer.transferId, purpose),
    kind: route.kind,
    transferId: transfer.transferId,
    correlationId: transfer.correlationId,
    effectiveAt: at,
    recordedAt: at,
    description: descriptions[purpose],
    postings: [
      { ledgerAccount: route.from, currency, debitMinor: amountMinor },
      { ledgerAccount: route.to, currency, creditMinor: amountMinor },
    ],
  });
}
