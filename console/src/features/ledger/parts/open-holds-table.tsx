import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { InstantText } from '../../../shared/instant-text.js';
import type { EntryLine } from '../../../shared/ledger/entry-line.js';
import { FigureHead } from '../../../shared/ledger/figure-head.js';
import { MinorText } from '../../../shared/ledger/minor-text.js';
import { TransferLink } from '../../../shared/ledger/transfer-link.js';

const columns: readonly TableProps.ColumnDefinition<EntryLine>[] = [
  {
    id: 'transfer',
    header: 'Transfer',
    cell: ({ transferId }) => <TransferLink transferId={transferId} />,
    isRowHeader: true,
  },
  { id: 'since', header: 'Held since', cell: ({ recordedAt }) => <InstantText at={recordedAt} />, minWidth: 120 },
  { id: 'description', header: 'Description', cell: ({ description }) => description, minWidth: 120 },
  {
    id: 'amount',
    header: <FigureHead>Amount</FigureHead>,
    cell: ({ debitMinor, currency }) => <MinorText minor={debitMinor} currency={currency} />,
    minWidth: 120,
  },
];

const pageSize = 50;

/** What is held in a wallet now, and for which transfer. */
export function OpenHoldsTable({
  holds,
  isLoading,
  isPartial,
}: {
  readonly holds: readonly EntryLine[];
  readonly isLoading: boolean;
  /** True where not all entries are here, so that older holds may be missing. */
  readonly isPartial: boolean;
}) {
  const { items, collectionProps, paginationProps } = useCollection(holds, { pagination: { pageSize } });
  const description = isPartial
    ? 'Not all entries are here: a hold that is older is not listed.'
    : 'A hold ends with its transfer: captured when the transfer commits, given back when it is undone.';
  return (
    <Table
      {...collectionProps}
      variant="container"
      header={
        <Header variant="h2" counter={isLoading ? undefined : `(${holds.length})`} description={description}>
          Held now
        </Header>
      }
      items={items}
      pagination={holds.length > pageSize && <Pagination {...paginationProps} />}
      columnDefinitions={columns}
      trackBy="id"
      loading={isLoading}
      loadingText="Loading what is held"
      ariaLabels={{ tableLabel: 'Held now' }}
      enableKeyboardNavigation
      wrapLines
      empty={<Box textAlign="center">Nothing is held</Box>}
    />
  );
}
