import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { accountClassOf } from '../../../../../domain/ledger/account-class.js';
import { TransferLink } from '../../../shared/ledger/transfer-link.js';
import { transferOfEscrow } from '../../../shared/ledger/transfer-of-escrow.js';

/** What a ledger account is, its id to copy, and the transfer of an escrow. */
export function AccountIdentity({ ledgerAccount }: { readonly ledgerAccount: string }) {
  const transferId = transferOfEscrow(ledgerAccount);
  return (
    <SpaceBetween direction="horizontal" size="m">
      <span>{accountClassOf(ledgerAccount)}</span>
      <CopyToClipboard
        variant="inline"
        textToCopy={ledgerAccount}
        copyButtonAriaLabel="Copy the id of the ledger account"
        copySuccessText="Copied"
        copyErrorText="Not copied"
      />
      {transferId !== undefined && (
        <span>
          Transfer <TransferLink transferId={transferId} />
        </span>
      )}
    </SpaceBetween>
  );
}
