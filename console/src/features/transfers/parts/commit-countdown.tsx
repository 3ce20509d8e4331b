import type { Transfer } from '../../../generated/api.js';
import { InstantText } from '../../../shared/instant-text.js';
import { useNow } from '../../../shared/use-now.js';
import { timeLeft } from '../client/time-left.js';
import { isBeforeCommit } from '../client/transfer-status.js';

/** How long the locks can hold a transfer that does not commit: to the second for the eye, to the minute for a screen reader. */
export function CommitCountdown({ transfer }: { readonly transfer: Transfer }) {
  const isOpen = isBeforeCommit(transfer);
  const now = useNow(isOpen);
  if (!isOpen) return null;
  const { shown, spoken } = timeLeft(now, transfer.deadline);
  if (shown === undefined) {
    return <div>The time to commit has passed: the commit is refused, and everything is undone.</div>;
  }
  return (
    <div>
      <strong role="timer" aria-label={spoken}>
        {shown} left
      </strong>{' '}
      to commit. What is not committed at <InstantText at={transfer.deadline} /> is undone, and the locks go.
    </div>
  );
}
