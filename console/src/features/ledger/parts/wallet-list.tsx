import Alert from '@cloudscape-design/components/alert';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Wallet } from '../../../generated/api.js';
import { WalletFigures } from './wallet-figures.js';

/** A customer's wallets, one for each currency. */
export function WalletList({ wallet: { wallets } }: { readonly wallet: Wallet }) {
  if (wallets.length === 0) {
    return (
      <Alert type="info" header="Your wallet is empty">
        It opens with its first credit: from your provider, or when something of yours is sold and paid out.
      </Alert>
    );
  }
  return (
    <SpaceBetween size="l">
      {wallets.map((one) => (
        <WalletFigures key={one.available.currency} wallet={one} />
      ))}
    </SpaceBetween>
  );
}
