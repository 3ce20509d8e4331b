import { useAct } from '../../../api/use-act.js';
import type { Listing } from '../../../generated/api.js';
import { ConfirmModal } from '../../../shared/confirm-modal.js';
import { useNotices } from '../../../shared/notices.js';
import { toldByPlace } from '../client/answered-problems.js';

/** Says what withdrawing means, then withdraws. */
export function WithdrawModal({ listing: { listingId, title }, close }: { readonly listing: Listing; readonly close: () => void }) {
  const act = useAct('withdrawListing');
  const { tell } = useNotices();
  const confirm = async () => {
    if ((await act.perform({ params: { listingId } })) === undefined) return;
    tell({ type: 'success', text: `“${title}” is withdrawn.` });
    close();
  };
  const told = { ...act, problem: toldByPlace(act.problem) };
  return (
    <ConfirmModal header="Withdraw this listing?" label="Withdraw" act={told} confirm={() => void confirm()} close={close}>
      Nobody can buy it any more, and it can be neither edited nor published again: to offer the same later, list it anew. The cloud
      resources stay yours.
    </ConfirmModal>
  );
}
