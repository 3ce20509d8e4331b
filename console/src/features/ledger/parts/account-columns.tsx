import Box from '@cloudscape-design/components/box';
import type { TableProps } from '@cloudscape-design/components/table';
import { compareMinor } from '../../../shared/ledger/compare-minor.js';
import { FigureHead } from '../../../shared/ledger/figure-head.js';
import { FigureText } from '../../../shared/ledger/figure-text.js';
import type { KnownAccounts } from '../../../shared/ledger/ledger-account-name.js';
import { LedgerAccountText } from '../../../shared/ledger/ledger-account-text.js';
import { MinorText } from '../../../shared/ledger/minor-text.js';
import { sortLabel } from '../../../shared/ledger/sort-label.js';
import { type AccountRow, balanceMinor } from '../client/account-row.js';
import { pendingTexts, type SideText, sideText } from '../client/side-text.js';

type Column = TableProps.ColumnDefinition<AccountRow>;

/** Columns of the chart of accounts; the sum of all is a row of its own. */
export function accountColumns(known: KnownAccounts): readonly Column[] {
  return [
    {
      id: 'name',
      header: 'Ledger account',
      cell: (row) => <AccountCell row={row} known={known} />,
      isRowHeader: true,
      sortingField: 'name',
      ariaLabel: sortLabel('Ledger account'),
      minWidth: 150,
    },
    {
      id: 'class',
      header: 'Class',
      cell: ({ accountClass }) => accountClass,
      sortingField: 'accountClass',
      ariaLabel: sortLabel('Class'),
      minWidth: 120,
    },
    minorColumn('Debits', ({ debitsPosted }) => debitsPosted),
    minorColumn('Credits', ({ creditsPosted }) => creditsPosted),
    { ...minorColumn('Pending', pendingMinor), cell: (row) => <PendingCell row={row} /> },
    { ...minorColumn('Balance', balanceMinor), cell: (row) => <SideFigure text={sideText(balanceMinor(row), row.currency)} /> },
    minorColumn('Available', ({ available }) => available),
  ];
}

function minorColumn(header: string, minorOf: (row: AccountRow) => bigint | undefined): Column {
  const amountOf = (row: AccountRow) => ({ currency: row.currency, minor: minorOf(row) ?? 0n });
  return {
    id: header.toLowerCase(),
    header: <FigureHead>{header}</FigureHead>,
    cell: (row) => <MinorText minor={minorOf(row)} currency={row.currency} />,
    sortingComparator: (a, b) => compareMinor(amountOf(a), amountOf(b)),
    ariaLabel: sortLabel(header),
    minWidth: 90,
  };
}

function AccountCell({ row: { ledgerAccount, name }, known }: { readonly row: AccountRow; readonly known: KnownAccounts }) {
  if (ledgerAccount === undefined) return <Box fontWeight="bold">{name}</Box>;
  return <LedgerAccountText ledgerAccount={ledgerAccount} known={known} linked />;
}

function PendingCell({ row }: { readonly row: AccountRow }) {
  return pendingTexts(row).map((text) => <SideFigure key={text.side ?? ''} text={text} />);
}

function SideFigure({ text: { amount, side } }: { readonly text: SideText }) {
  return <FigureText word={side}>{amount}</FigureText>;
}

function pendingMinor({ debitsPending, creditsPending }: AccountRow): bigint {
  return debitsPending - creditsPending;
}
