import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { TrialBalance } from '../../../generated/api.js';
import { sideText } from '../client/side-text.js';

/** Debits less credits of each currency: of what is posted, and of what is pending. */
export function DifferencePairs({ currencies }: Pick<TrialBalance, 'currencies'>) {
  const items = currencies.flatMap(({ currency, postedDifferenceMinor, pendingDifferenceMinor }) => [
    { label: `${currency}, posted`, value: <Difference minor={BigInt(postedDifferenceMinor)} currency={currency} /> },
    { label: `${currency}, pending`, value: <Difference minor={BigInt(pendingDifferenceMinor)} currency={currency} /> },
  ]);
  return <KeyValuePairs columns={4} minColumnWidth={180} items={items} ariaLabel="Debits less credits" />;
}

function Difference({ minor, currency }: { readonly minor: bigint; readonly currency: string }) {
  const { amount, side } = sideText(minor, currency);
  return <StatusIndicator type={minor === 0n ? 'success' : 'error'}>{side === undefined ? amount : `${amount} ${side}`}</StatusIndicator>;
}
