import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import { useMemo, useState } from 'react';
import type { KnownAccounts } from '../../../shared/ledger/ledger-account-name.js';
import { matchesAccount } from '../client/account-filter.js';
import type { AccountRow } from '../client/account-row.js';
import { accountTotals } from '../client/account-totals.js';
import { accountColumns } from './account-columns.js';
import { type AccountChoice, AccountFilters } from './account-filters.js';
import { NoMatch } from './no-match.js';

const pageSize = 50;
const everything: AccountChoice = { onlyFilled: false };

/** The chart of accounts; the sum of all of them stands under each page, whatever is filtered. */
export function AccountTable({ rows, known }: { readonly rows: readonly AccountRow[]; readonly known: KnownAccounts }) {
  const [choice, setChoice] = useState(everything);
  const columns = useMemo(() => accountColumns(known), [known]);
  const totals = useMemo(() => accountTotals(rows), [rows]);
  const { items, collectionProps, filterProps, paginationProps, filteredItemsCount, actions } = useCollection(rows, {
    filtering: { filteringFunction: (row, text) => matchesAccount(row, { ...choice, text }) },
    sorting: {},
    pagination: { pageSize },
  });
  const clear = () => {
    setChoice(everything);
    actions.setFiltering('');
  };
  const foundText = `${filteredItemsCount ?? rows.length} found`;
  return (
    <Table
      {...collectionProps}
      {...tableLook}
      header={<TableHeader count={rows.length} />}
      filter={<AccountFilters filterProps={filterProps} foundText={foundText} choice={choice} onChoice={setChoice} />}
      pagination={<Pagination {...paginationProps} />}
      items={items.length === 0 ? [] : [...items, ...totals]}
      columnDefinitions={columns}
      empty={
        rows.length === 0 ? <Box textAlign="center">Nothing has been booked yet</Box> : <NoMatch what="ledger account" clear={clear} />
      }
    />
  );
}

const tableLook = {
  variant: 'container',
  trackBy: 'id',
  ariaLabels: { tableLabel: 'Chart of accounts' },
  enableKeyboardNavigation: true,
  stickyHeader: true,
  wrapLines: true,
} as const;

function TableHeader({ count }: { readonly count: number }) {
  const description = 'Debits and credits are what is posted. Choose a ledger account to see its entries.';
  return (
    <Header variant="h2" counter={`(${count})`} description={description}>
      Chart of accounts
    </Header>
  );
}
