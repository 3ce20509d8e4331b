import { useState } from 'react';
import { useParams } from 'wouter';
import { useAnswer } from '../../../api/use-answer.js';
import { useSession } from '../../../session/session-context.js';
import { ConsolePage } from '../../../shared/console-page.js';
import { Loaded } from '../../../shared/loaded.js';
import { type TransferAct, transferAct } from '../client/transfer-act.js';
import { mayChange } from '../client/transfer-status.js';
import { ActButton } from '../parts/act-button.js';
import { CancelModal } from '../parts/cancel-modal.js';
import { ResumeModal } from '../parts/resume-modal.js';
import { TransferView } from '../parts/transfer-view.js';

/** One transfer. */
export function TransferPage() {
  const { transferId = '' } = useParams();
  // Under its own key: at another address nothing of this one may be seen.
  return <OneTransfer key={transferId} transferId={transferId} />;
}

function OneTransfer({ transferId }: { readonly transferId: string }) {
  const { me } = useSession();
  const answer = useAnswer(
    'readTransfer',
    { params: { transferId } },
    { pollWhile: (view) => view !== undefined && mayChange(view.transfer) },
  );
  // Kept while the transfer moves on under it: whoever asked too late is told so.
  const [asked, setAsked] = useState<TransferAct>();
  const close = () => setAsked(undefined);
  const transfer = answer.data?.transfer;
  const act = transfer && transferAct(transfer, me);
  const title = transfer === undefined ? 'Transfer' : `Transfer from ${transfer.fromCustomerName} to ${transfer.toCustomerName}`;
  return (
    <ConsolePage title={title} actions={act && <ActButton act={act} ask={setAsked} />}>
      <Loaded answer={answer} what="the transfer">
        {(view) => <TransferView view={view} />}
      </Loaded>
      {transfer !== undefined && asked === 'cancel' && <CancelModal transfer={transfer} close={close} />}
      {transfer !== undefined && asked === 'resume' && <ResumeModal transfer={transfer} close={close} />}
    </ConsolePage>
  );
}
