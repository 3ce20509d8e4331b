import type { TableProps } from '@cloudscape-design/components/table';
import { InstantText } from '../instant-text.js';
import { compareMinor } from './compare-minor.js';
import { type EntryLine, entryKindText } from './entry-line.js';
import { FigureHead } from './figure-head.js';
import { type KnownAccounts, ledgerAccountName } from './ledger-account-name.js';
import { LedgerAccountText } from './ledger-account-text.js';
import { MinorText } from './minor-text.js';
import { sortLabel } from './sort-label.js';
import { TransferLink } from './transfer-link.js';

/** A column of journal lines. */
export type EntryColumn = TableProps.ColumnDefinition<EntryLine>;

/** The columns of a table of journal lines; `linked` where the reader may open any ledger account. */
export function entryColumns(known: KnownAccounts, { linked = false }: { readonly linked?: boolean } = {}): readonly EntryColumn[] {
  const nameOf = (line: EntryLine) => ledgerAccountName(line.ledgerAccount, known);
  return [
    {
      id: 'recordedAt',
      header: 'Recorded at',
      cell: ({ recordedAt }) => <InstantText at={recordedAt} />,
      sortingField: 'recordedAt',
      ariaLabel: sortLabel('Recorded at'),
      minWidth: 120,
    },
    textColumn('what', 'What', ({ kind }) => entryKindText(kind), 100),
    { ...textColumn('description', 'Description', ({ description }) => description, 120), isRowHeader: true },
    {
      ...textColumn('ledgerAccount', 'Ledger account', nameOf, 130),
      cell: ({ ledgerAccount }) => <LedgerAccountText ledgerAccount={ledgerAccount} known={known} linked={linked} />,
    },
    amountColumn('debit', 'Debit', ({ debitMinor }) => debitMinor),
    amountColumn('credit', 'Credit', ({ creditMinor }) => creditMinor),
    {
      id: 'transfer',
      header: 'Transfer',
      cell: ({ transferId }) => <TransferLink transferId={transferId} />,
    },
  ];
}

function textColumn(id: string, header: string, textOf: (line: EntryLine) => string, minWidth: number): EntryColumn {
  return {
    id,
    header,
    cell: textOf,
    sortingComparator: (a, b) => textOf(a).localeCompare(textOf(b)),
    ariaLabel: sortLabel(header),
    minWidth,
  };
}

function amountColumn(id: string, header: string, minorOf: (line: EntryLine) => bigint): EntryColumn {
  const amountOf = (line: EntryLine) => ({ currency: line.currency, minor: minorOf(line) });
  return {
    id,
    header: <FigureHead>{header}</FigureHead>,
    cell: (line) => <MinorText minor={minorOf(line) === 0n ? undefined : minorOf(line)} currency={line.currency} />,
    sortingComparator: (a, b) => compareMinor(amountOf(a), amountOf(b)),
    ariaLabel: sortLabel(header),
    minWidth: 90,
  };
}
