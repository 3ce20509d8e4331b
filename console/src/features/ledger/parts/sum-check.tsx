import Alert from '@cloudscape-design/components/alert';
import LiveRegion from '@cloudscape-design/components/live-region';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { itemsMax } from '../../../api/use-pages.js';
import { money } from '../../../shared/money.js';
import { addsUp, type WalletSum } from '../client/wallet-sums.js';

/** Whether the entries of a wallet are its balance, each currency by itself; `isWhole` once all of them are there. */
export function SumCheck({
  sums,
  isWhole,
  isCut,
}: {
  readonly sums: readonly WalletSum[];
  readonly isWhole: boolean;
  readonly isCut: boolean;
}) {
  return (
    <LiveRegion>
      <Verdict sums={sums} isWhole={isWhole} isCut={isCut} />
    </LiveRegion>
  );
}

function Verdict({ sums, isWhole, isCut }: { readonly sums: readonly WalletSum[]; readonly isWhole: boolean; readonly isCut: boolean }) {
  if (isCut) {
    return (
      <StatusIndicator type="info">
        Not added up: more than {itemsMax.toLocaleString('en')} entries, and only the newest are here
      </StatusIndicator>
    );
  }
  if (!isWhole) return <StatusIndicator type="in-progress">Adding up the entries</StatusIndicator>;
  const wrong = sums.filter((sum) => !addsUp(sum));
  if (wrong.length === 0) return <StatusIndicator type="success">The entries add up to the balance</StatusIndicator>;
  return (
    <Alert type="error" header="The entries do not add up to the balance">
      <ul>
        {wrong.map((sum) => (
          <li key={sum.currency}>
            <Difference sum={sum} />
          </li>
        ))}
      </ul>
      An entry of the last second may not be listed yet: refresh. If the difference stays, tell your provider.
    </Alert>
  );
}

function Difference({ sum }: { readonly sum: WalletSum }) {
  const { currency, lines, availableMinor, heldMinor, availableDifferenceMinor, heldDifferenceMinor } = sum;
  const text = (minor: bigint) => money({ amountMinor: minor.toString(), currency });
  return (
    <>
      {lines} lines come to {text(availableMinor)} available and {text(heldMinor)} held; the wallet differs by{' '}
      {text(availableDifferenceMinor)} available and {text(heldDifferenceMinor)} held.
    </>
  );
}
