import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import type { Listing } from '../../../generated/api.js';
import { isEditable } from '../client/status-sentence.js';
import { PublishModal } from './publish-modal.js';
import { WithdrawModal } from './withdraw-modal.js';

/** What its seller can do with a listing as it is; nothing where nothing can be done. */
export function ListingActions({ listing, edit }: { readonly listing: Listing; readonly edit: () => void }) {
  const [asked, ask] = useState<'publish' | 'withdraw'>();
  const close = () => ask(undefined);
  return (
    <>
      {isEditable(listing.status) && (
        <SpaceBetween direction="horizontal" size="xs">
          <Button onClick={() => ask('withdraw')}>Withdraw</Button>
          <Button onClick={edit}>Edit</Button>
          {listing.status === 'draft' && (
            <Button variant="primary" onClick={() => ask('publish')}>
              Publish
            </Button>
          )}
        </SpaceBetween>
      )}
      {asked === 'publish' && <PublishModal listing={listing} close={close} />}
      {asked === 'withdraw' && <WithdrawModal listing={listing} close={close} />}
    </>
  );
}
