import { useCollection } from '@cloudscape-design/collection-hooks';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import { useMemo } from 'react';
import type { Listing } from '../../generated/api.js';
import { credentialWords } from './credential-words.js';
import { placeRanges } from './place-ranges.js';
import { type ResourceGroup, resourceGroups } from './resource-groups.js';

const columns: readonly TableProps.ColumnDefinition<ResourceGroup>[] = [
  { id: 'places', header: 'No.', cell: ({ places }) => placeRanges(places) },
  { id: 'type', header: 'Type', cell: ({ type }) => type, sortingField: 'type', isRowHeader: true },
  { id: 'size', header: 'Size', cell: ({ size }) => size || '–', sortingField: 'size' },
  { id: 'region', header: 'Region', cell: ({ region }) => region, sortingField: 'region' },
  {
    id: 'count',
    header: 'Count',
    cell: ({ places }) => places.length,
    sortingComparator: (a, b) => a.places.length - b.places.length,
  },
  { id: 'credential', header: 'Credential', cell: ({ becomes }) => (becomes === undefined ? '–' : credentialWords(becomes).title) },
];

const pageSize = 50;

/** What is offered: alike cloud resources in one row, with the numbers by which findings call them. */
export function OfferResources({ listing }: { readonly listing: Listing }) {
  const groups = useMemo(() => resourceGroups(listing), [listing]);
  const { items, collectionProps, paginationProps } = useCollection(groups, { pagination: { pageSize }, sorting: {} });
  return (
    <Table
      {...collectionProps}
      items={items}
      columnDefinitions={columns}
      trackBy="key"
      wrapLines
      enableKeyboardNavigation
      header={
        <Header variant="h2" counter={`(${listing.resourceCount})`}>
          Cloud resources
        </Header>
      }
      ariaLabels={{ tableLabel: 'Cloud resources of the offer' }}
      pagination={paginationProps.pagesCount > 1 && <Pagination {...paginationProps} />}
      empty="Nothing is offered."
    />
  );
}
