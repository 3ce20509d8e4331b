import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Pagination from '@cloudscape-design/components/pagination';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { ResidualAccess } from '../../../generated/api.js';
import { InstantText } from '../../../shared/instant-text.js';
import { sortLabel } from '../../../shared/ledger/sort-label.js';
import { shortArn } from '../../../shared/short-arn.js';
import type { ResidualRow } from '../client/residual-lists.js';

const pageSize = 50;

type Column = TableProps.ColumnDefinition<ResidualRow>;

const resource: Column = {
  id: 'resource',
  header: 'Cloud resource',
  cell: ({ arn }) => <span title={arn}>{shortArn(arn)}</span>,
  sortingComparator: (a, b) => shortArn(a.arn).localeCompare(shortArn(b.arn), 'en'),
  ariaLabel: sortLabel('Cloud resource'),
  isRowHeader: true,
  minWidth: 180,
};
const what: Column = {
  id: 'what',
  header: 'What',
  cell: (row) => row.what,
  sortingField: 'what',
  ariaLabel: sortLabel('What'),
  minWidth: 180,
};
const reason: Column = { id: 'reason', header: 'Reason', cell: (row) => row.reason, minWidth: 260 };
const expiry: Column = {
  id: 'expires',
  header: 'Expires at',
  cell: ({ expiresAt }) => <InstantText at={expiresAt} />,
  sortingField: 'expiresAt',
  ariaLabel: sortLabel('Expires at'),
  minWidth: 190,
};

/** One of the three lists. */
export function ResidualTable({
  state,
  label,
  rows,
}: {
  readonly state: ResidualAccess['state'];
  readonly label: string;
  readonly rows: readonly ResidualRow[];
}) {
  const { items, collectionProps, paginationProps } = useCollection(rows, { sorting: {}, pagination: { pageSize } });
  const pages = Math.ceil(rows.length / pageSize);
  return (
    <Table
      {...collectionProps}
      variant="embedded"
      items={items}
      columnDefinitions={state === 'expires' ? [resource, what, expiry, reason] : [resource, what, reason]}
      trackBy="id"
      ariaLabels={{ tableLabel: `Residual access: ${label}` }}
      enableKeyboardNavigation
      wrapLines
      pagination={pages > 1 && <Pagination {...paginationProps} pagesCount={pages} />}
      empty={<Box textAlign="center">Nothing</Box>}
    />
  );
}
