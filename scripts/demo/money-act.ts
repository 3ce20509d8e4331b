import { money } from './market.js';
import type { Stage } from './stage.js';
import { TransferWatch } from './transfer-watch.js';

interface Posting {
  readonly ledgerAccount: string;
  readonly currency: string;
  readonly debitMinor?: string;
  readonly creditMinor?: string;
}

interface Entries {
  readonly items: readonly {
    readonly kind: string;
    readonly description: string;
    readonly recordedAt: string;
    readonly postings: readonly Posting[];
  }[];
}

interface TrialBalance {
  readonly sumsToZero: boolean;
  readonly accounts: readonly {
    readonly ledgerAccount: string;
    readonly currency: string;
    readonly debitsPosted: string;
    readonly creditsPosted: string;
  }[];
}

/** What the sale did to the money, read back from the ledger: entries, the seller's pay-out by the schedule, the sum. */
export async function moneyAct({ cast, narrator }: Stage, soldId: string, undoneId: string): Promise<void> {
  narrator.title('The money');
  narrator.say('Waiting for the schedule that pays sellers whose undo window (here 0) has ended…');
  await new TransferWatch(cast.seller, soldId).until(({ transfer }) => transfer.paidOutAt !== undefined);
  for (const [name, transferId] of [
    ['the sale', soldId],
    ['the undone purchase', undoneId],
  ] as const) {
    const { items } = await cast.operator.get<Entries>(`/api/ledger/entries?transferId=${transferId}`);
    const rows = items.flatMap(({ kind, description, postings }) =>
      postings.map((posting) => [
        kind,
        description,
        posting.ledgerAccount,
        amount(posting.debitMinor, posting),
        amount(posting.creditMinor, posting),
      ]),
    );
    narrator.table(`Journal entries of ${name}`, ['kind', 'description', 'ledger account', 'debit', 'credit'], rows);
    const sum = items
      .flatMap((entry) => entry.postings)
      .reduce((total, posting) => total + BigInt(posting.debitMinor ?? 0) - BigInt(posting.creditMinor ?? 0), 0n);
    narrator.expect(`debits less credits of ${name}`, sum.toString(), '0');
  }
  const balance = await cast.operator.get<TrialBalance>('/api/operator/ledger/trial-balance');
  narrator.table(
    'Ledger accounts',
    ['ledger account', 'debits', 'credits'],
    balance.accounts.map((account) => [
      account.ledgerAccount,
      amount(account.debitsPosted, account),
      amount(account.creditsPosted, account),
    ]),
  );
  narrator.expect('the ledger sums to zero', balance.sumsToZero, true);
}

function amount(minor: string | undefined, { currency }: { readonly currency: string }): string {
  return minor === undefined ? '' : money({ amountMinor: minor, currency });
}
