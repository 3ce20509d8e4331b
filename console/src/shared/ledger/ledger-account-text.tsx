import { RouterLink } from '../router-link.js';
import { type KnownAccounts, ledgerAccountName } from './ledger-account-name.js';
import { TransferLink } from './transfer-link.js';
import { transferOfEscrow } from './transfer-of-escrow.js';

/** A ledger account in words; `linked`, for operators, to its entries and an escrow to its transfer. */
export function LedgerAccountText({
  ledgerAccount,
  known,
  linked,
}: {
  readonly ledgerAccount: string;
  readonly known?: KnownAccounts;
  readonly linked?: boolean;
}) {
  const name = ledgerAccountName(ledgerAccount, known);
  if (!linked) return name;
  const href = `/ledger?ledgerAccount=${encodeURIComponent(ledgerAccount)}`;
  const transferId = transferOfEscrow(ledgerAccount);
  if (transferId === undefined) return <RouterLink href={href}>{name}</RouterLink>;
  return (
    <>
      <RouterLink href={href} ariaLabel={`${name}: entries`}>
        Escrow
      </RouterLink>
      {' of '}
      <TransferLink transferId={transferId} />
    </>
  );
}
