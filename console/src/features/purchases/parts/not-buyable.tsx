import Alert from '@cloudscape-design/components/alert';
import type { Listing, Me } from '../../../generated/api.js';
import { mayTrade } from '../../../session/may.js';
import { RouterLink } from '../../../shared/router-link.js';
import { labelOf } from '../../../shared/words.js';

/** Why this person cannot buy this offer at all; nothing when they can. */
export function notBuyable({ listingId, seller, status }: Listing, me: Me) {
  if (seller === me.customer?.customerId) {
    return (
      <Alert type="info" header="This is your own listing">
        Nobody buys from themselves. <RouterLink href={`/listings/${listingId}`}>Edit or withdraw it</RouterLink>
      </Alert>
    );
  }
  const offer = <RouterLink href={`/marketplace/${listingId}`}>Back to the offer</RouterLink>;
  if (!mayTrade(me)) {
    return (
      <Alert type="info" header="You may look, but not buy">
        Members and admins of a customer buy; you are here as {labelOf(me.role).toLowerCase()}. {offer}
      </Alert>
    );
  }
  if (status === 'published') return undefined;
  return (
    <Alert type="warning" header="Not for sale now">
      Its status is {labelOf(status).toLowerCase()}. {offer}
    </Alert>
  );
}
