import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useMemo } from 'react';
import type { TransferReport } from '../../../generated/api.js';
import { openedAtOnce, type ReportRow, reportRows } from '../client/report-row.js';
import { LongText } from './long-text.js';

const pageSize = 50;

const columns: readonly TableProps.ColumnDefinition<ReportRow>[] = [
  { id: 'name', header: 'Cloud resource or property', cell: (row) => <NameCell row={row} />, isRowHeader: true, minWidth: 240 },
  { id: 'before', header: 'Before', cell: ({ name, before }) => <LongText text={before} what={`${name} before`} />, minWidth: 200 },
  { id: 'after', header: 'After', cell: ({ name, after }) => <LongText text={after} what={`${name} after`} />, minWidth: 200 },
];

const labels: TableProps.AriaLabels<ReportRow> = {
  tableLabel: 'Before and after',
  expandButtonLabel: ({ name }) => `Show what changed of ${name}`,
  collapseButtonLabel: ({ name }) => `Hide what changed of ${name}`,
};

/** Before and after of every cloud resource: under each, what differs. */
export function ReportTable({ report }: { readonly report: TransferReport }) {
  const rows = useMemo(() => reportRows(report), [report]);
  const { items, collectionProps, filterProps, paginationProps, filteredItemsCount } = useCollection(rows, {
    filtering: { filteringFunction: ({ name, summary = '' }, text) => `${name} ${summary}`.toLowerCase().includes(text.toLowerCase()) },
    pagination: { pageSize },
    expandableRows: {
      getId: ({ id }) => id,
      getParentId: ({ parentId }) => parentId,
      defaultExpandedItems: openedAtOnce(rows),
    },
  });
  const count = report.resources.length;
  const pages = Math.max(1, Math.ceil((filterProps.filteringText === '' ? count : (filteredItemsCount ?? 0)) / pageSize));
  return (
    <Table
      {...collectionProps}
      variant="container"
      header={
        <Header counter={`(${count})`} description="As the cloud told it when the transfer recorded each, and when it looked last.">
          Before and after
        </Header>
      }
      items={items}
      columnDefinitions={columns}
      ariaLabels={labels}
      enableKeyboardNavigation
      wrapLines
      filter={
        count > 1 && <TextFilter {...filterProps} filteringAriaLabel="Find cloud resources" filteringPlaceholder="Find a cloud resource" />
      }
      pagination={pages > 1 && <Pagination {...paginationProps} pagesCount={pages} />}
      empty={
        <Box textAlign="center">
          {count === 0 ? 'Nothing was recorded: no cloud resource was touched' : 'No cloud resource is like that'}
        </Box>
      }
    />
  );
}

function NameCell({ row: { parentId, name, summary } }: { readonly row: ReportRow }) {
  if (parentId !== null) return <>{name}</>;
  return (
    <div>
      <strong>{name}</strong>
      <Box variant="small" color="text-body-secondary" display="block">
        {summary}
      </Box>
    </div>
  );
}
