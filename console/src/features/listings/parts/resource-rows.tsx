import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Pagination from '@cloudscape-design/components/pagination';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';
import { credentialWords } from '../../../shared/offer/credential-words.js';
import { typeLabel } from '../../../shared/words.js';
import type { ListedRow } from '../client/listed-rows.js';

const pageSize = 50;

const columns: readonly TableProps.ColumnDefinition<ListedRow>[] = [
  { id: 'name', header: 'Name', sortingField: 'name', isRowHeader: true, minWidth: 160, cell: (row) => <NameCell row={row} /> },
  { id: 'type', header: 'Type', sortingField: 'type', minWidth: 120, cell: ({ type }) => (type === undefined ? '–' : typeLabel(type)) },
  { id: 'region', header: 'Region', sortingField: 'region', minWidth: 110, cell: ({ region }) => region ?? '–' },
  { id: 'size', header: 'Size', sortingField: 'size', minWidth: 100, cell: ({ size }) => size ?? '–' },
];

/** Cloud resources of a listing or a draft, told by what their owner calls them; `last` is the column that the place adds. */
export function ResourceRows({
  rows,
  header,
  last,
  footer,
}: {
  readonly rows: readonly ListedRow[];
  readonly header: ReactNode;
  readonly last: TableProps.ColumnDefinition<ListedRow>;
  readonly footer?: ReactNode;
}) {
  const { items, collectionProps, paginationProps } = useCollection(rows, { sorting: {}, pagination: { pageSize } });
  return (
    <Table
      {...collectionProps}
      variant="container"
      trackBy="resourceId"
      items={items}
      columnDefinitions={[...columns, last]}
      header={header}
      footer={footer}
      enableKeyboardNavigation
      wrapLines
      pagination={rows.length > pageSize && <Pagination {...paginationProps} />}
      empty={<Box textAlign="center">No cloud resource is chosen.</Box>}
      ariaLabels={{ tableLabel: 'Cloud resources of the listing' }}
    />
  );
}

function NameCell({ row: { name, resourceId, arn } }: { readonly row: ListedRow }) {
  return (
    <>
      {name}
      {name !== resourceId && (
        <Box variant="small" display="block" color="text-body-secondary">
          <span style={{ wordBreak: 'break-all' }}>{arn ?? resourceId}</span>
        </Box>
      )}
    </>
  );
}

/** What becomes of the credential in a listed cloud resource. */
export const becomesColumn: TableProps.ColumnDefinition<ListedRow> = {
  id: 'becomes',
  header: 'Credential',
  minWidth: 130,
  cell: ({ becomes }) => (becomes === undefined ? '–' : credentialWords(becomes).title),
};
