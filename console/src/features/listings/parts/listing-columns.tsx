import type { TableProps } from '@cloudscape-design/components/table';
import type { Listing, Money } from '../../../generated/api.js';
import { InstantText } from '../../../shared/instant-text.js';
import { sortLabel } from '../../../shared/ledger/sort-label.js';
import { money } from '../../../shared/money.js';
import { notMeasured } from '../../../shared/offer/figure-text.js';
import { RouterLink } from '../../../shared/router-link.js';
import { StatusText } from '../../../shared/status-text.js';
import { compareCost, comparePrice } from '../client/compare-listings.js';

/** Columns of one's own listings. */
export const listingColumns: readonly TableProps.ColumnDefinition<Listing>[] = [
  {
    id: 'title',
    header: 'Title',
    ariaLabel: sortLabel('Title'),
    sortingField: 'title',
    isRowHeader: true,
    minWidth: 130,
    cell: ({ listingId, title }) => <RouterLink href={`/listings/${listingId}`}>{title}</RouterLink>,
  },
  {
    id: 'status',
    header: 'Status',
    ariaLabel: sortLabel('Status'),
    sortingField: 'status',
    minWidth: 145,
    cell: ({ status }) => <StatusText status={status} />,
  },
  {
    id: 'revision',
    header: 'Revision',
    ariaLabel: sortLabel('Revision'),
    sortingField: 'revision',
    cell: ({ revision }) => revision,
  },
  {
    id: 'price',
    header: 'Price',
    ariaLabel: sortLabel('Price'),
    sortingComparator: comparePrice,
    cell: ({ price }) => <Amount of={price} />,
  },
  {
    id: 'resources',
    header: 'Resources',
    ariaLabel: sortLabel('Cloud resources'),
    sortingField: 'resourceCount',
    cell: ({ resourceCount }) => resourceCount,
  },
  {
    id: 'cost',
    header: 'Cost per month',
    ariaLabel: sortLabel('Cost per month'),
    sortingComparator: compareCost,
    cell: ({ measuredCost }) => (measuredCost.measured ? <Amount of={measuredCost.perMonth} /> : notMeasured),
  },
  {
    id: 'updated',
    header: 'Changed',
    ariaLabel: sortLabel('Changed'),
    sortingField: 'updatedAt',
    minWidth: 130,
    cell: ({ updatedAt }) => <InstantText at={updatedAt} />,
  },
];

function Amount({ of }: { readonly of: Money }) {
  return <span style={{ whiteSpace: 'nowrap' }}>{money(of)}</span>;
}
