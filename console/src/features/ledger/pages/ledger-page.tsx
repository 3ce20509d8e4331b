import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { isOperator } from '../../../session/may.js';
import { useSession } from '../../../session/session-context.js';
import { AccountEntries } from '../parts/account-entries.js';
import { ChartOfAccounts } from '../parts/chart-of-accounts.js';
import { useCustomerNames } from '../parts/use-customer-names.js';

/** The provider's books: all ledger accounts, or with `?ledgerAccount=` the entries of one. */
export function LedgerPage() {
  const { me } = useSession();
  const [search] = useSearchParams();
  const customerNames = useCustomerNames(isOperator(me));
  const known = useMemo(() => ({ customerNames }), [customerNames]);
  const ledgerAccount = search.get('ledgerAccount');
  return ledgerAccount === null ? <ChartOfAccounts known={known} /> : <AccountEntries ledgerAccount={ledgerAccount} known={known} />;
}
