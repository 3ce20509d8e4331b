import type { Speaker } from '../customer/customer.js';
import { speakingCustomer } from '../customer/speaking-for.js';
import { type FieldProblem, InvalidInputError } from '../errors.js';
import type { Ports } from '../ports/ports.js';
import type { Page } from '../ports/tables.js';
import { requireParty } from '../transfer/describe-transfer.js';
import { readTransfer } from '../transfer/transfer-store.js';
import { entriesOf } from './entries-of.js';
import type { JournalEntry } from './journal-entry.js';
import { walletOf } from './ledger-account.js';

/** Which entries are asked for: of a transfer, of a ledger account (operators), or of one's own wallet; `limit` 1..100. */
export interface EntriesAsked {
  readonly transferId?: string;
  readonly ledgerAccount?: string;
  readonly limit: number;
  readonly after?: string;
}

/**
 * Journal entries: of a transfer oldest first, of a ledger account newest first. Whole for an operator; a customer sees only the postings on
 * its own wallet, and entries without one are left out, so a page may hold fewer than `limit` and still have a next one.
 * Throws NotFoundError for a transfer of others, InvalidInputError where it is not said which entries.
 */
export async function visibleEntries(
  { tables }: Pick<Ports, 'tables'>,
  speaker: Speaker,
  { transferId, ledgerAccount, ...page }: EntriesAsked,
): Promise<Page<JournalEntry>> {
  const own = speaker.role === 'operator' ? undefined : walletOf(speakingCustomer(speaker));
  const group = groupAsked(own, { transferId, ledgerAccount });
  if (transferId !== undefined) requireParty(await readTransfer(tables, transferId), speaker);
  const found = await entriesOf(tables, group, { ...page, descending: transferId === undefined });
  if (own === undefined) return found;
  const shown = found.items.map((entry) => ({ ...entry, postings: entry.postings.filter((posting) => posting.ledgerAccount === own) }));
  return { ...found, items: shown.filter((entry) => entry.postings.length > 0) };
}

const problems = {
  nothing: { field: 'query.ledgerAccount', rule: 'is missing: the provider has no wallet', remedy: 'Give ledgerAccount or transferId' },
  ofOthers: {
    field: 'query.ledgerAccount',
    rule: 'is for operators',
    remedy: 'Leave it out: without it you are shown the entries of your own wallet',
  },
  both: { field: 'query.ledgerAccount', rule: 'goes without transferId', remedy: 'Give one of the two' },
} as const satisfies { readonly [problem: string]: FieldProblem };

/** The group of entries that is asked for; `own` is the wallet of a customer, undefined for an operator. */
function groupAsked(own: string | undefined, { transferId, ledgerAccount }: Pick<EntriesAsked, 'transferId' | 'ledgerAccount'>): string {
  if (ledgerAccount === undefined) {
    const group = transferId ?? own;
    if (group === undefined) throw new InvalidInputError([problems.nothing]);
    return group;
  }
  if (own !== undefined) throw new InvalidInputError([problems.ofOthers]);
  if (transferId !== undefined) throw new InvalidInputError([problems.both]);
  return ledgerAccount;
}
