import { money } from './market.js';
import type { Stage } from './stage.js';
import { TransferWatch } from './transfer-watch.js';
import { backOffice, storefront } from './world.js';

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

const price = BigInt(storefront.priceMinor);
const commission = (price * 5n) / 100n;

/** Kind and amount of the journal entries that each transfer must have left, in their order: without them, sums of nothing would hold. */
const entriesWanted = {
  sold: [`pending ${price}`, `post-pending ${price}`, `posted ${commission}`, `posted ${price - commission}`],
  undone: [`pending ${backOffice.priceMinor}`, `void-pending ${backOffice.priceMinor}`],
};

/** What the sale did to the money, read back from the ledger: entries, the seller's pay-out by the schedule, the sum. */
export async function moneyAct(stage: Stage, soldId: string, undoneId: string): Promise<void> {
  const { cast, narrator } = stage;
  narrator.title('The money');
  narrator.say('Waiting for the schedule that pays sellers whose undo window (here 0) has ended…');
  await new TransferWatch(cast.seller, soldId).until(({ transfer }) => transfer.paidOutAt !== undefined);
  await tellEntries(stage, 'the sale', soldId, entriesWanted.sold);
  await tellEntries(stage, 'the undone purchase', undoneId, entriesWanted.undone);
  await tellAccounts(stage);
}

async function tellEntries({ cast, narrator }: Stage, name: string, transferId: string, wanted: readonly string[]): Promise<void> {
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
  const moved = items.map((entry) => `${entry.kind} ${entry.postings.reduce((sum, { debitMinor }) => sum + BigInt(debitMinor ?? 0), 0n)}`);
  narrator.expect(`journal entries of ${name}, in cents`, moved, wanted);
  const debitsLessCredits = items
    .flatMap((entry) => entry.postings)
    .reduce((total, posting) => total + BigInt(posting.debitMinor ?? 0) - BigInt(posting.creditMinor ?? 0), 0n);
  narrator.expect(`debits less credits of ${name}`, debitsLessCredits.toString(), '0');
}

async function tellAccounts({ cast, narrator }: Stage): Promise<void> {
  const { accounts, sumsToZero } = await cast.operator.get<TrialBalance>('/api/operator/ledger/trial-balance');
  const rows = accounts.map((account) => [
    account.ledgerAccount,
    amount(account.debitsPosted, account),
    amount(account.creditsPosted, account),
  ]);
  narrator.table('Ledger accounts', ['ledger account', 'debits', 'credits'], rows);
  narrator.expect('the ledger sums to zero', sumsToZero, true);
  const debitsLessCredits = accounts.reduce((total, one) => total + BigInt(one.debitsPosted) - BigInt(one.creditsPosted), 0n);
  narrator.expect('debits less credits of all ledger accounts', debitsLessCredits.toString(), '0');
}

function amount(minor: string | undefined, { currency }: { readonly currency: string }): string {
  return minor === undefined ? '' : money({ amountMinor: minor, currency });
}
