import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useAnswer } from '../../../api/use-answer.js';
import { usePages } from '../../../api/use-pages.js';
import { ConsolePage } from '../../../shared/console-page.js';
import { Loaded } from '../../../shared/loaded.js';
import { Term } from '../../../shared/term.js';
import { WalletEntries } from '../parts/wallet-entries.js';
import { WalletList } from '../parts/wallet-list.js';

/** What one has with the provider, what is held of it, and every entry that made it so. */
export function WalletPage() {
  const answer = useAnswer('readWallet', {});
  const pages = usePages('listEntries', {}, { enabled: answer.data !== undefined });
  const refresh = () => {
    answer.refresh();
    pages.refresh();
  };
  return (
    <ConsolePage title="Wallet" description={<Purpose />} actions={<Button iconName="refresh" ariaLabel="Refresh" onClick={refresh} />}>
      <Loaded answer={answer} what="your wallet">
        {(wallet) => (
          <SpaceBetween size="l">
            <WalletList wallet={wallet} />
            <WalletEntries wallet={wallet} pages={pages} />
          </SpaceBetween>
        )}
      </Loaded>
    </ConsolePage>
  );
}

function Purpose() {
  return (
    <>
      The price of what you buy is a <Term word="hold" /> in your wallet until its transfer commits, then it is in <Term word="escrow" />{' '}
      until the seller is paid at the end of the <Term word="undo window" />.
    </>
  );
}
