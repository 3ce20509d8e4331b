import { useCollection } from '@cloudscape-design/collection-hooks';
import Box from '@cloudscape-design/components/box';
import Cards, { type CardsProps } from '@cloudscape-design/components/cards';
import Pagination from '@cloudscape-design/components/pagination';
import type { ReactNode } from 'react';
import type { Listing } from '../../../generated/api.js';
import { rangeText } from '../../../shared/instant.js';
import { money } from '../../../shared/money.js';
import { figureRange, notMeasured, uptimeText } from '../../../shared/offer/figure-text.js';
import { regionsOf, typeCounts } from '../../../shared/offer/resource-groups.js';
import { RouterLink } from '../../../shared/router-link.js';

const pageSize = 50;
const perRow = [{ cards: 1 }, { minWidth: 620, cards: 2 }, { minWidth: 1_100, cards: 3 }];

/** Offers as cards, a page of them at a time, in the order they come in. */
export function OfferCards({
  offers,
  isLoading,
  header,
  empty,
}: {
  readonly offers: readonly Listing[];
  readonly isLoading: boolean;
  readonly header: ReactNode;
  readonly empty: ReactNode;
}) {
  const { items, collectionProps, paginationProps } = useCollection(offers, { pagination: { pageSize } });
  return (
    <Cards
      ref={collectionProps.ref}
      items={items}
      cardDefinition={card}
      cardsPerRow={perRow}
      trackBy="listingId"
      loading={isLoading}
      loadingText="Loading offers"
      header={header}
      empty={empty}
      ariaLabels={{ itemSelectionLabel: (_state, { title }) => title, selectionGroupLabel: 'Offers', cardsLabel: 'Offers' }}
      pagination={paginationProps.pagesCount > 1 && <Pagination {...paginationProps} />}
    />
  );
}

const card: CardsProps.CardDefinition<Listing> = {
  header: ({ listingId, title }) => (
    <RouterLink href={`/marketplace/${listingId}`} fontSize="inherit">
      {title}
    </RouterLink>
  ),
  sections: [
    { id: 'price', header: 'Price', content: ({ price }) => <Box fontSize="heading-m">{money(price)}</Box> },
    { id: 'cost', header: 'Cost per month', width: 50, content: (offer) => <MonthlyCost offer={offer} /> },
    { id: 'uptime', header: 'Uptime', width: 50, content: (offer) => <Uptime offer={offer} /> },
    { id: 'resources', header: 'Cloud resources', content: (offer) => typeCounts(offer).join(', ') },
    { id: 'seller', header: 'Seller', width: 50, content: ({ sellerName }) => sellerName },
    { id: 'regions', header: 'Regions', width: 50, content: (offer) => regionsOf(offer).join(', ') },
  ],
};

function MonthlyCost({ offer: { measuredCost } }: { readonly offer: Listing }) {
  if (!measuredCost.measured) return <>{notMeasured}</>;
  return (
    <>
      {money(measuredCost.perMonth)}
      <Small>{rangeText(measuredCost)}</Small>
    </>
  );
}

function Uptime({ offer: { measuredFigures, resourceCount } }: { readonly offer: Listing }) {
  const { uptime } = measuredFigures;
  return (
    <>
      {uptimeText(uptime)}
      {uptime.measured && <Small>{figureRange(uptime, resourceCount)}</Small>}
    </>
  );
}

function Small({ children }: { readonly children: ReactNode }) {
  return (
    <Box variant="small" color="text-body-secondary" display="block">
      {children}
    </Box>
  );
}
