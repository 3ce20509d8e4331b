import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import { usePages } from '../../../api/use-pages.js';
import { ConsolePage } from '../../../shared/console-page.js';
import { entryColumns } from '../../../shared/ledger/entry-columns.js';
import { entryLines } from '../../../shared/ledger/entry-line.js';
import { type KnownAccounts, ledgerAccountName } from '../../../shared/ledger/ledger-account-name.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { RouterLink } from '../../../shared/router-link.js';
import { AccountIdentity } from './account-identity.js';
import { EntriesBrowser } from './entries-browser.js';

/** The entries of one ledger account, whole: with what they book elsewhere. */
export function AccountEntries({ ledgerAccount, known }: { readonly ledgerAccount: string; readonly known: KnownAccounts }) {
  const pages = usePages('listEntries', { query: { ledgerAccount } });
  const { data, problem, refresh } = pages;
  const lines = useMemo(() => entryLines(data ?? []), [data]);
  const columns = useMemo(() => entryColumns(known, { linked: true }), [known]);
  const fileName = `${ledgerAccount.replace(':', '-')}-entries.csv`;
  return (
    <ConsolePage
      title={ledgerAccountName(ledgerAccount, known)}
      description={<AccountIdentity ledgerAccount={ledgerAccount} />}
      actions={<Button iconName="refresh" ariaLabel="Refresh" onClick={refresh} />}
    >
      <SpaceBetween size="l">
        <RouterLink href="/ledger">All ledger accounts</RouterLink>
        <ProblemAlert problem={problem} retry={refresh} />
        {(problem === undefined || data !== undefined) && (
          <EntriesBrowser pages={pages} lines={lines} columns={columns} known={known} fileName={fileName} />
        )}
      </SpaceBetween>
    </ConsolePage>
  );
}
