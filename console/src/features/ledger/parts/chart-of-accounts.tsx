import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo } from 'react';
import { useAnswer } from '../../../api/use-answer.js';
import type { TrialBalance } from '../../../generated/api.js';
import { ConsolePage } from '../../../shared/console-page.js';
import type { KnownAccounts } from '../../../shared/ledger/ledger-account-name.js';
import { Loaded } from '../../../shared/loaded.js';
import { accountRows } from '../client/account-row.js';
import { AccountTable } from './account-table.js';
import { TrialVerdict } from './trial-verdict.js';

/** The whole ledger at a glance. */
export function ChartOfAccounts({ known }: { readonly known: KnownAccounts }) {
  const answer = useAnswer('readTrialBalance', {});
  return (
    <ConsolePage
      title="Ledger"
      description="Every ledger account of the provider's books, for its operator."
      actions={<Button iconName="refresh" ariaLabel="Refresh" onClick={answer.refresh} />}
    >
      <Loaded answer={answer} what="the trial balance">
        {(trial) => <Trial trial={trial} known={known} />}
      </Loaded>
    </ConsolePage>
  );
}

function Trial({ trial, known }: { readonly trial: TrialBalance; readonly known: KnownAccounts }) {
  const rows = useMemo(() => accountRows(trial, known), [trial, known]);
  return (
    <SpaceBetween size="l">
      <TrialVerdict trial={trial} />
      <AccountTable rows={rows} known={known} />
    </SpaceBetween>
  );
}
