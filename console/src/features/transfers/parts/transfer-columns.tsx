import type { TableProps } from '@cloudscape-design/components/table';
import { InstantText } from '../../../shared/instant-text.js';
import { sortLabel } from '../../../shared/ledger/sort-label.js';
import { TransferLink } from '../../../shared/ledger/transfer-link.js';
import { money } from '../../../shared/money.js';
import { StatusText } from '../../../shared/status-text.js';
import { comparePrices, partiesText, type TransferRow } from '../client/transfer-row.js';

type Column = TableProps.ColumnDefinition<TransferRow>;

type Order = (a: TransferRow, b: TransferRow) => number;

const byText =
  (textOf: (row: TransferRow) => string): Order =>
  (a, b) =>
    textOf(a).localeCompare(textOf(b), 'en');

/** Narrow enough for all of them beside the list of pages; no word is broken. */
function column(id: string, header: string, minWidth: number, cell: Column['cell'], sortingComparator: Order): Column {
  return { id, header, minWidth, cell, sortingComparator, ariaLabel: sortLabel(header) };
}

const accepted = column(
  'accepted',
  'Accepted at',
  140,
  ({ transfer }) => <InstantText at={transfer.acceptedAt} />,
  byText(({ transfer }) => transfer.acceptedAt),
);

/** What the table of transfers tells of each. */
export const transferColumns: readonly Column[] = [
  {
    id: 'transfer',
    header: 'Transfer',
    cell: ({ transfer }) => <TransferLink transferId={transfer.transferId} />,
    isRowHeader: true,
  },
  column(
    'status',
    'Status',
    138,
    ({ transfer }) => <StatusText status={transfer.status} />,
    byText(({ transfer }) => transfer.status),
  ),
  column(
    'what',
    'What',
    150,
    ({ transfer }) => transfer.listingTitle,
    byText(({ transfer }) => transfer.listingTitle),
  ),
  column('parties', 'You are', 150, partiesText, byText(partiesText)),
  column('price', 'Price', 105, ({ transfer }) => money(transfer.price), comparePrices),
  accepted,
  column(
    'ended',
    'Ended at',
    140,
    ({ endedAt }) => <InstantText at={endedAt} />,
    byText(({ endedAt = '' }) => endedAt),
  ),
];

/** The newest first, as the service lists them. */
export const defaultSorting: TableProps.SortingState<TransferRow> = { sortingColumn: accepted, isDescending: true };
