import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { itemsMax } from '../../../api/use-pages.js';
import { countText, matchText, type Reach } from '../client/count-text.js';
import { isFound, type ResourceRow } from '../client/resource-row.js';
import { isNarrowed, type ResourceSearch } from '../client/resource-search.js';
import { ResourceActions } from './resource-actions.js';
import { resourceColumns } from './resource-columns.js';
import { ResourceFilters } from './resource-filters.js';

const pageSize = 50;

interface ResourceTableProps {
  readonly rows: readonly ResourceRow[];
  readonly isLoading: boolean;
  readonly isCut: boolean;
  readonly reach: Reach;
  readonly search: ResourceSearch;
  readonly onSearch: (changed: Partial<ResourceSearch>) => void;
}

/** One's cloud resources; what is chosen stays chosen while the search changes. */
export function ResourceTable({ rows, isLoading, isCut, reach, search, onSearch }: ResourceTableProps) {
  const [selected, setSelected] = useState<readonly ResourceRow[]>([]);
  const { items, collectionProps, filterProps, paginationProps, filteredItemsCount, actions } = useCollection(rows, {
    filtering: { filteringFunction: isFound, empty: <NothingThere search={search} />, noMatch: 'No cloud resource matches these words.' },
    sorting: {},
    pagination: { pageSize },
  });
  const filters = {
    words: filterProps.filteringText,
    wordsFound: matchText(filteredItemsCount ?? 0),
    onWords: actions.setFiltering,
    search,
    onSearch,
  };
  return (
    <Table
      {...collectionProps}
      {...tableLook}
      items={items}
      selectedItems={selected}
      onSelectionChange={({ detail }) => setSelected(detail.selectedItems)}
      loading={isLoading}
      header={<TableHeader chosen={selected.map(({ resourceId }) => resourceId)} reach={reach} isCut={isCut} />}
      filter={<ResourceFilters {...filters} />}
      pagination={<Pagination {...paginationProps} />}
    />
  );
}

const tableLook = {
  columnDefinitions: resourceColumns,
  trackBy: 'resourceId',
  selectionType: 'multi',
  variant: 'container',
  loadingText: 'Loading your cloud resources',
  stickyHeader: true,
  wrapLines: true,
  enableKeyboardNavigation: true,
  ariaLabels: {
    tableLabel: 'Your cloud resources',
    selectionGroupLabel: 'Choose cloud resources',
    allItemsSelectionLabel: () => 'Choose all on this page',
    itemSelectionLabel: (_state: unknown, { name, type }: ResourceRow) => `${type} ${name}`,
  },
} as const;

function TableHeader({ chosen, reach, isCut }: { readonly chosen: readonly string[]; readonly reach: Reach; readonly isCut: boolean }) {
  const cut = `These are the first ${itemsMax.toLocaleString('en')}: narrow them by type or tag to see others.`;
  return (
    <Header
      variant="h2"
      counter={countText(reach, chosen.length)}
      description={isCut ? cut : undefined}
      actions={<ResourceActions chosen={chosen} />}
    >
      Cloud resources
    </Header>
  );
}

function NothingThere({ search }: { readonly search: ResourceSearch }) {
  return (
    <Box textAlign="center" color="text-body-secondary">
      {isNarrowed(search)
        ? 'None of your cloud resources has this type and tag.'
        : 'You have no cloud resources yet: your provider adds them.'}
    </Box>
  );
}
