import { type ComponentProps, useState } from 'react';
import { useParams } from 'wouter';
import { useAnswer } from '../../../api/use-answer.js';
import type { Listing } from '../../../generated/api.js';
import { useSession } from '../../../session/session-context.js';
import { ConsolePage } from '../../../shared/console-page.js';
import { Loaded } from '../../../shared/loaded.js';
import { useNotices } from '../../../shared/notices.js';
import { BuyForm } from '../parts/buy-form.js';
import { notBuyable } from '../parts/not-buyable.js';

/** Consent to a purchase. */
export function BuyPage() {
  const { listingId = '' } = useParams();
  return <Review key={listingId} listingId={listingId} />;
}

/** What is agreed to is the offer as it was first shown: a newer revision comes before anybody's eyes only when they ask for it. */
function Review({ listingId }: { readonly listingId: string }) {
  const answer = useAnswer('readListing', { params: { listingId } });
  const { tell } = useNotices();
  const [shown, setShown] = useState<Listing>();
  const [isReviewed, setIsReviewed] = useState(false);
  if (shown === undefined && answer.data !== undefined) setShown(answer.data);
  const newer = answer.data?.revision === shown?.revision ? undefined : answer.data;
  const review = () => {
    if (newer === undefined) return answer.refresh();
    setShown(newer);
    setIsReviewed(true);
    tell({ type: 'info', text: `You now see revision ${newer.revision}.` });
  };
  const description = shown && `Revision ${shown.revision}, offered by ${shown.sellerName}`;
  return (
    <ConsolePage title={shown === undefined ? 'Buy' : `Buy: ${shown.title}`} description={description}>
      <Loaded answer={{ ...answer, data: shown }} what="the offer">
        {(listing) => <Offered listing={listing} isReviewed={isReviewed} newer={newer} review={review} />}
      </Loaded>
    </ConsolePage>
  );
}

function Offered(props: ComponentProps<typeof BuyForm>) {
  const { listing } = props;
  const { me } = useSession();
  return notBuyable(listing, me) ?? <BuyForm key={listing.revision} {...props} />;
}
