import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useLocation, useParams } from 'wouter';
import { useAnswer } from '../../../api/use-answer.js';
import type { Listing } from '../../../generated/api.js';
import { mayTrade } from '../../../session/may.js';
import { useSession } from '../../../session/session-context.js';
import { ConsolePage } from '../../../shared/console-page.js';
import { Loaded } from '../../../shared/loaded.js';
import { OfferDetails } from '../../../shared/offer/offer-details.js';
import { RouterLink } from '../../../shared/router-link.js';
import { StatusText } from '../../../shared/status-text.js';

/** One offer, whole, and the way to buy it. */
export function OfferPage() {
  const { listingId = '' } = useParams();
  const { me } = useSession();
  const answer = useAnswer('readListing', { params: { listingId } });
  const { data } = answer;
  const isOwn = data !== undefined && data.seller === me.customer?.customerId;
  const canBuy = data?.status === 'published' && !isOwn && mayTrade(me);
  return (
    <ConsolePage
      title={data?.title ?? 'Offer'}
      description={data && `Offered by ${data.sellerName}`}
      actions={canBuy && <BuyButton listingId={listingId} />}
    >
      <Loaded answer={answer} what="the offer">
        {(listing) => (
          <SpaceBetween size="l">
            {isOwn ? <OwnOffer listing={listing} /> : <NotForSale listing={listing} />}
            <OfferDetails listing={listing} />
          </SpaceBetween>
        )}
      </Loaded>
    </ConsolePage>
  );
}

function BuyButton({ listingId }: { readonly listingId: string }) {
  const [, navigate] = useLocation();
  const href = `/marketplace/${listingId}/buy`;
  return (
    <Button
      variant="primary"
      href={href}
      onFollow={(event) => {
        event.preventDefault();
        navigate(href);
      }}
    >
      Buy
    </Button>
  );
}

function OwnOffer({ listing: { listingId } }: { readonly listing: Listing }) {
  return (
    <Alert type="info" header="This is your own listing">
      You see it as purchasers do. <RouterLink href={`/listings/${listingId}`}>Edit or withdraw it</RouterLink>
    </Alert>
  );
}

function NotForSale({ listing: { status } }: { readonly listing: Listing }) {
  if (status === 'published') return null;
  return (
    <Alert type="warning" header="Not for sale now">
      Its status is <StatusText status={status} />
    </Alert>
  );
}
