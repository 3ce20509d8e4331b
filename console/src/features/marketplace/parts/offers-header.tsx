import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import Select from '@cloudscape-design/components/select';
import { type OfferSort, offerSorts } from '../client/sorted-offers.js';

const options = Object.entries(offerSorts).map(([value, label]) => ({ value, label }));

/** How many offers there are, and in which order; amounts of different currencies are not compared. */
export function OffersHeader({
  count,
  isGrowing,
  sort,
  choose,
}: {
  readonly count: number;
  /** True while more of them come. */
  readonly isGrowing: boolean;
  readonly sort: OfferSort;
  readonly choose: (sort: OfferSort) => void;
}) {
  const order = (
    <Select
      inlineLabelText="Order"
      selectedOption={{ value: sort, label: offerSorts[sort] }}
      options={options}
      onChange={({ detail }) => choose(detail.selectedOption.value as OfferSort)}
    />
  );
  return (
    <Header variant="h2" counter={`(${count}${isGrowing ? '+' : ''})`} actions={order}>
      Offers
      <LiveRegion hidden>{isGrowing ? '' : `${count} ${count === 1 ? 'offer' : 'offers'}`}</LiveRegion>
    </Header>
  );
}
