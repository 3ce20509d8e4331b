import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { Listing } from '../../../generated/api.js';

/** What has become of an offer since somebody opened it. */
export interface OfferChange {
  /** The offer as it is now, where that is another revision. */
  readonly newer: Listing | undefined;
  /** Shows it. */
  readonly review: () => void;
}

/** Tells that the seller has changed the offer since it was opened, which nobody agrees to unseen. */
export function ChangedOffer({ newer, review }: OfferChange) {
  const action = (
    <Button formAction="none" onClick={review}>
      Review it again
    </Button>
  );
  return (
    <Alert type="warning" header="The seller has changed this offer" action={action}>
      {newer === undefined ? 'There is a newer revision.' : `Revision ${newer.revision} is offered now.`} Nothing was bought. Read the offer
      again before you agree.
    </Alert>
  );
}
