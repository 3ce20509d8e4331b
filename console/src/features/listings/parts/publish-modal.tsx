import { useAct } from '../../../api/use-act.js';
import type { Listing } from '../../../generated/api.js';
import { ConfirmModal } from '../../../shared/confirm-modal.js';
import { money } from '../../../shared/money.js';
import { useNotices } from '../../../shared/notices.js';
import { toldByPlace } from '../client/answered-problems.js';

/** Says what publishing means, then publishes. */
export function PublishModal({ listing, close }: { readonly listing: Listing; readonly close: () => void }) {
  const { listingId, title, price, resourceCount } = listing;
  const act = useAct('publishListing');
  const { tell } = useNotices();
  const confirm = async () => {
    if ((await act.perform({ params: { listingId } })) === undefined) return;
    tell({ type: 'success', text: `“${title}” is on the marketplace.` });
    close();
  };
  const told = { ...act, problem: toldByPlace(act.problem) };
  return (
    <ConfirmModal header="Publish this listing?" label="Publish" act={told} confirm={() => void confirm()} close={close}>
      <ul>
        <li>
          Every customer can read its title, description, price and terms, and the type, size and region of each of its {resourceCount}{' '}
          cloud resources; never a name, an ARN or an address.
        </li>
        <li>
          The first customer to accept it at {money(price)} starts its transfer at once: you are not asked again. Until the commit either of
          you can cancel.
        </li>
        <li>
          All rules are checked now. It is refused while something is in the way, and leaves the marketplace when something in it changes.
        </li>
      </ul>
    </ConfirmModal>
  );
}
