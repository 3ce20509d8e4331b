import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { itemsMax, type Pages } from '../../../api/use-pages.js';
import type { Listing } from '../../../generated/api.js';
import { RouterLink } from '../../../shared/router-link.js';
import { hasText } from '../client/has-text.js';
import { listingColumns } from './listing-columns.js';
import { ListingFilters, useStatusFilter } from './listing-filters.js';

const pageSize = 50;
const newestFirst = { sortingColumn: { sortingField: 'updatedAt' }, isDescending: true } as const;

/** One's own listings in every status, what changed last first. */
export function ListingTable({ answer }: { readonly answer: Pages<Listing> }) {
  const { data = [], isLoading } = answer;
  const [status, choose, ofStatus] = useStatusFilter(data);
  const { items, collectionProps, filterProps, paginationProps, filteredItemsCount } = useCollection(ofStatus, {
    filtering: {
      filteringFunction: hasText,
      empty: <NoListing isFiltered={status !== ''} />,
      noMatch: 'No listing of yours has these words.',
    },
    sorting: { defaultState: newestFirst },
    pagination: { pageSize },
  });
  return (
    <Table
      {...collectionProps}
      variant="container"
      trackBy="listingId"
      items={items}
      columnDefinitions={listingColumns}
      loading={isLoading}
      loadingText="Loading your listings"
      header={<ListingsHeader answer={answer} />}
      filter={<ListingFilters words={filterProps} found={filteredItemsCount} status={status} choose={choose} />}
      pagination={<Pagination {...paginationProps} />}
      stickyHeader
      wrapLines
      enableKeyboardNavigation
      ariaLabels={{ tableLabel: 'Your listings' }}
    />
  );
}

function ListingsHeader({ answer: { data = [], isGrowing, isCut, refresh } }: { readonly answer: Pages<Listing> }) {
  return (
    <Header
      variant="h2"
      counter={`(${data.length}${isGrowing || isCut ? '+' : ''})`}
      description={isCut ? `These are the ${itemsMax.toLocaleString('en')} newest.` : undefined}
      actions={<Button iconName="refresh" ariaLabel="Read again" onClick={refresh} />}
    >
      Listings
    </Header>
  );
}

function NoListing({ isFiltered }: { readonly isFiltered: boolean }) {
  if (isFiltered) return <Box textAlign="center">No listing of yours has this status.</Box>;
  return (
    <Box textAlign="center">
      <SpaceBetween size="xs">
        <strong>You have listed nothing yet.</strong>
        <span>
          Choose what to sell among your <RouterLink href="/resources">Resources</RouterLink>, then list it.
        </span>
      </SpaceBetween>
    </Box>
  );
}
