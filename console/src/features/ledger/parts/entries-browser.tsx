import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { itemsMax, type Pages } from '../../../api/use-pages.js';
import type { JournalEntry } from '../../../generated/api.js';
import type { EntryColumn } from '../../../shared/ledger/entry-columns.js';
import type { EntryKind, EntryLine } from '../../../shared/ledger/entry-line.js';
import type { KnownAccounts } from '../../../shared/ledger/ledger-account-name.js';
import { entriesCsv } from '../client/entries-csv.js';
import { matchesLine } from '../client/line-filter.js';
import { EntryFilters } from './entry-filters.js';
import { ExportButton } from './export-button.js';
import { NoMatch } from './no-match.js';

const pageSize = 50;

/** Many journal lines, newest first: to filter, to sort, to save as a file. */
export function EntriesBrowser({
  pages,
  lines,
  columns,
  known,
  fileName,
}: {
  readonly pages: Pages<JournalEntry>;
  readonly lines: readonly EntryLine[];
  readonly columns: readonly EntryColumn[];
  readonly known: KnownAccounts;
  readonly fileName: string;
}) {
  const [kind, setKind] = useState<EntryKind>();
  const collection = useCollection(lines, {
    filtering: { filteringFunction: (line, text) => matchesLine(line, { text, ...(kind !== undefined && { kind }) }, known) },
    sorting: { defaultState: { sortingColumn: { sortingField: 'recordedAt' }, isDescending: true } },
    pagination: { pageSize },
  });
  const { items, collectionProps, filterProps, paginationProps, filteredItemsCount, allPageItems, actions } = collection;
  const clear = () => {
    setKind(undefined);
    actions.setFiltering('');
  };
  const foundText = `${filteredItemsCount ?? lines.length} found`;
  return (
    <Table
      {...collectionProps}
      {...tableLook}
      header={<BrowserHeader pages={pages} shown={allPageItems} known={known} fileName={fileName} />}
      filter={<EntryFilters filterProps={filterProps} foundText={foundText} kind={kind} onKind={setKind} />}
      pagination={<Pagination {...paginationProps} />}
      items={items}
      columnDefinitions={columns}
      loading={pages.isLoading}
      empty={lines.length === 0 ? <Box textAlign="center">No entry has been booked yet</Box> : <NoMatch what="entry" clear={clear} />}
    />
  );
}

const tableLook = {
  variant: 'container',
  trackBy: 'id',
  loadingText: 'Loading the entries',
  ariaLabels: { tableLabel: 'Entries' },
  enableKeyboardNavigation: true,
  wrapLines: true,
  stickyHeader: true,
} as const;

function BrowserHeader({
  pages: { data = [], isGrowing, isCut },
  shown,
  known,
  fileName,
}: {
  readonly pages: Pages<JournalEntry>;
  readonly shown: readonly EntryLine[];
  readonly known: KnownAccounts;
  readonly fileName: string;
}) {
  const cut = `These are the newest ${itemsMax.toLocaleString('en')}; older ones are not shown.`;
  return (
    <Header
      variant="h2"
      counter={`(${data.length}${isGrowing || isCut ? '+' : ''})`}
      description={isCut ? cut : 'Newest first. A line is never changed: what corrects one is another.'}
      actions={<ExportButton fileName={fileName} disabled={shown.length === 0} csv={() => entriesCsv(shown, known)} />}
    >
      Entries
    </Header>
  );
}
