import { useAct } from '../../../api/use-act.js';
import type { Transfer } from '../../../generated/api.js';
import { ConfirmModal } from '../../../shared/confirm-modal.js';

/** Says what happens next, then sends the transfer back to where it came from. */
export function ResumeModal({ transfer, close }: { readonly transfer: Transfer; readonly close: () => void }) {
  const { transferId, needsOperatorFrom } = transfer;
  const act = useAct('resumeTransfer');
  const confirm = async () => {
    if ((await act.perform({ params: { transferId } })) !== undefined) close();
  };
  return (
    <ConfirmModal header="Resume this transfer?" label="Resume the transfer" act={act} confirm={() => void confirm()} close={close}>
      <div>
        {needsOperatorFrom === 'completing'
          ? 'It goes on forward from the switch, as its next attempt: what is handed over already is left alone.'
          : 'The undo is walked again from its first step, under a new epoch: what is taken back already is left alone.'}{' '}
        Resume it when the cause is mended; otherwise it comes back here.
      </div>
    </ConfirmModal>
  );
}
