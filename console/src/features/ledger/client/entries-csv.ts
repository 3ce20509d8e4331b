import { moneyText } from '../../../../../domain/ledger/money-text.js';
import { type EntryLine, entryKindText } from '../../../shared/ledger/entry-line.js';
import { type KnownAccounts, ledgerAccountName } from '../../../shared/ledger/ledger-account-name.js';
import { csvText } from './csv-text.js';

const head = [
  'Recorded at',
  'Counts from',
  'What',
  'Description',
  'Ledger account',
  'Ledger account id',
  'Debit',
  'Credit',
  'Currency',
  'Transfer',
  'Entry',
  'Ends entry',
];

/** Journal lines as CSV with a head: instants in UTC, amounts in decimals without grouping beside their currency, every id whole. */
export function entriesCsv(lines: readonly EntryLine[], known: KnownAccounts): string {
  return csvText([head, ...lines.map((line) => rowOf(line, known))]);
}

function rowOf(line: EntryLine, known: KnownAccounts): readonly string[] {
  const decimals = (minor: bigint) =>
    minor === 0n ? '' : moneyText({ amountMinor: minor.toString(), currency: line.currency }).split(' ')[0];
  return [
    line.recordedAt,
    line.effectiveAt,
    entryKindText(line.kind),
    line.description,
    ledgerAccountName(line.ledgerAccount, known),
    line.ledgerAccount,
    decimals(line.debitMinor) ?? '',
    decimals(line.creditMinor) ?? '',
    line.currency,
    line.transferId ?? '',
    line.entryId,
    line.pendingId ?? '',
  ];
}
