import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { itemsMax, type Pages, usePages } from '../../../api/use-pages.js';
import type { Listing } from '../../../generated/api.js';
import { ConsolePage } from '../../../shared/console-page.js';
import { regionsOf } from '../../../shared/offer/resource-groups.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { isEmptySearch, type OfferSearch, offerSearch, offerSearchParams } from '../client/offer-search.js';
import { searchRequest } from '../client/search-request.js';
import { type OfferSort, sortedOffers } from '../client/sorted-offers.js';
import { NoOffers } from '../parts/no-offers.js';
import { OfferCards } from '../parts/offer-cards.js';
import { OffersHeader } from '../parts/offers-header.js';
import { SearchForm } from '../parts/search-form.js';

/** What is for sale; search and order stand in the address, so that a view can be shared. */
export function MarketplacePage() {
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const { search, sort } = useMemo(() => offerSearch(new URLSearchParams(address)), [address]);
  const { query, problems } = useMemo(() => searchRequest(search), [search]);
  const isSound = Object.keys(problems).length === 0;
  const found = usePages('browseListings', { query }, { enabled: isSound });
  const seen = useMemo(() => seenIn(found.data ?? []), [found.data]);
  const look = (search: OfferSearch, sort: OfferSort) => setParams(offerSearchParams(search, sort));
  return (
    <ConsolePage title="Marketplace" description="What sellers offer: running cloud resources, with what was measured of them.">
      <SpaceBetween size="l">
        <SearchForm search={search} problems={problems} {...seen} look={(wanted) => look(wanted, sort)} />
        <ProblemAlert problem={found.problem} retry={found.refresh} />
        {found.isCut && <Alert type="info">These are the newest {itemsMax} offers; there are more. Search to see others.</Alert>}
        <Offers found={found} search={search} isSound={isSound} sort={sort} look={look} />
      </SpaceBetween>
    </ConsolePage>
  );
}

interface OffersProps {
  readonly found: Pages<Listing>;
  readonly search: OfferSearch;
  /** False: the search cannot be asked, and says why beside its fields. */
  readonly isSound: boolean;
  readonly sort: OfferSort;
  readonly look: (search: OfferSearch, sort: OfferSort) => void;
}

function Offers({ found, search, isSound, sort, look }: OffersProps) {
  const { data, isLoading, isGrowing, problem } = found;
  const offers = useMemo(() => (isSound ? sortedOffers(data ?? [], sort) : []), [isSound, data, sort]);
  if (problem !== undefined && data === undefined) return null;
  return (
    <OfferCards
      offers={offers}
      isLoading={isLoading || (isGrowing && offers.length === 0)}
      header={<OffersHeader count={offers.length} isGrowing={isGrowing} sort={sort} choose={(chosen) => look(search, chosen)} />}
      empty={<NoOffers isSound={isSound} isEverything={isEmptySearch(search)} />}
    />
  );
}

function seenIn(offers: readonly Listing[]): { readonly regions: readonly string[]; readonly currencies: readonly string[] } {
  const currencies = [...new Set(offers.map(({ price }) => price.currency))].sort();
  return { regions: regionsOf({ resources: offers.flatMap(({ resources }) => resources) }), currencies };
}
