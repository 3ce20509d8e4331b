/** What a ledger account is in the provider's books. */
export type AccountClass = 'Liability to a customer' | 'Liability held in escrow' | 'Income' | 'Clearing' | 'Rounding differences';

const classes: { readonly [kind: string]: AccountClass } = {
  wallet: 'Liability to a customer',
  escrow: 'Liability held in escrow',
  commission: 'Income',
  'operator-funding': 'Clearing',
  rounding: 'Rounding differences',
};

/** Every class, in the order of a chart of accounts. */
export const accountClasses: readonly AccountClass[] = Object.values(classes);

/** The class of a ledger account; `Other` for a kind that is new. */
export function accountClassOf(ledgerAccount: string): AccountClass | 'Other' {
  return classes[ledgerAccount.split(':')[0] ?? ''] ?? 'Other';
}
