/** The transfer whose price an escrow keeps; undefined for any other ledger account. */
export function transferOfEscrow(ledgerAccount: string): string | undefined {
  return ledgerAccount.startsWith('escrow:') ? ledgerAccount.slice('escrow:'.length) : undefined;
}
