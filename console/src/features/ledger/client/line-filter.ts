import { type EntryKind, type EntryLine, entryKindText } from '../../../shared/ledger/entry-line.js';
import { type KnownAccounts, ledgerAccountName } from '../../../shared/ledger/ledger-account-name.js';
import { money } from '../../../shared/money.js';

/** What a person looks for among lines. */
export interface LineFilter {
  /** Part of anything that a line shows, in any case. */
  readonly text: string;
  /** Any kind without it. */
  readonly kind?: EntryKind;
}

/** Whether a line is looked for. */
export function matchesLine(line: EntryLine, { text, kind }: LineFilter, known: KnownAccounts): boolean {
  if (kind !== undefined && line.kind !== kind) return false;
  const wanted = text.trim().toLowerCase();
  return wanted === '' || textsOf(line, known).some((shown) => shown.toLowerCase().includes(wanted));
}

function textsOf(line: EntryLine, known: KnownAccounts): readonly string[] {
  const { recordedAt, description, kind, ledgerAccount, entryId, transferId = '', debitMinor, creditMinor, currency } = line;
  const amount = money({ amountMinor: (debitMinor + creditMinor).toString(), currency });
  const account = ledgerAccountName(ledgerAccount, known);
  return [recordedAt, description, entryKindText(kind), ledgerAccount, account, entryId, transferId, amount, amount.replaceAll(',', '')];
}
