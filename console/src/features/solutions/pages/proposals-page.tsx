import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { itemsMax, usePages } from '../../../api/use-pages.js';
import { mayTrade } from '../../../session/may.js';
import { useSession } from '../../../session/session-context.js';
import { ConsolePage } from '../../../shared/console-page.js';
import { Loaded } from '../../../shared/loaded.js';
import { ProposalCards } from '../parts/proposal-cards.js';
import { type PendingProposal, ProposalModal } from '../parts/proposal-modal.js';

/** The solutions that one's cloud resources seem to form. */
export function ProposalsPage() {
  const { me } = useSession();
  const answer = usePages('listProposals', {});
  const [pending, setPending] = useState<PendingProposal>();
  return (
    <ConsolePage
      title="Solutions"
      description="What of your cloud resources seems to belong together. Open one to see why, and to sell it."
    >
      <Loaded answer={answer} what="your solutions">
        {(proposals) => (
          <SpaceBetween size="m">
            {answer.isCut && <Alert type="info">These are the surest {itemsMax.toLocaleString('en')}.</Alert>}
            {proposals.length === 0 && (
              <Box>Nothing belongs together as far as is known. Logs tell more: ask your provider to deliver them.</Box>
            )}
            <ProposalCards proposals={proposals} judge={mayTrade(me) ? setPending : undefined} />
          </SpaceBetween>
        )}
      </Loaded>
      {pending && <ProposalModal {...pending} close={() => setPending(undefined)} />}
    </ConsolePage>
  );
}
