import { useCollection } from '@cloudscape-design/collection-hooks';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import { useMemo, useState } from 'react';
import { hasStatus, holdsText, type TransferRow } from '../client/transfer-row.js';
import { NoTransfers } from './no-transfers.js';
import { defaultSorting, transferColumns } from './transfer-columns.js';
import { TransferFilter } from './transfer-filter.js';

const pageSize = 50;

/** The transfers of a customer, to be narrowed and put in order. */
export function TransfersTable({ rows, isGrowing }: { readonly rows: readonly TransferRow[]; readonly isGrowing: boolean }) {
  const [status, setStatus] = useState('all');
  const wanted = useMemo(() => rows.filter((row) => hasStatus(row, status)), [rows, status]);
  const { items, collectionProps, filterProps, paginationProps, filteredItemsCount, actions } = useCollection(wanted, {
    filtering: { filteringFunction: holdsText },
    sorting: { defaultState: defaultSorting },
    pagination: { pageSize },
  });
  const isNarrowed = status !== 'all' || filterProps.filteringText !== '';
  const pages = Math.max(1, Math.ceil((filteredItemsCount ?? 0) / pageSize));
  const showAll = () => {
    setStatus('all');
    actions.setFiltering('');
  };
  const header = <Header counter={isGrowing ? `(${rows.length}+)` : `(${rows.length})`}>All transfers</Header>;
  return (
    <Table
      {...collectionProps}
      variant="container"
      header={header}
      items={items}
      columnDefinitions={transferColumns}
      trackBy={({ transfer }) => transfer.transferId}
      ariaLabels={{ tableLabel: 'Transfers' }}
      enableKeyboardNavigation
      stickyHeader
      wrapLines
      filter={
        <TransferFilter text={filterProps} countText={isNarrowed ? `${filteredItemsCount} found` : ''} status={status} choose={setStatus} />
      }
      pagination={pages > 1 && <Pagination {...paginationProps} pagesCount={pages} />}
      empty={<NoTransfers isNarrowed={isNarrowed} showAll={showAll} />}
    />
  );
}
