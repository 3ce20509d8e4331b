import SpaceBetween from '@cloudscape-design/components/space-between';
import { useIsFetching } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Pages } from '../../../api/use-pages.js';
import type { JournalEntry, Wallet } from '../../../generated/api.js';
import { useSession } from '../../../session/session-context.js';
import { entryLines } from '../../../shared/ledger/entry-line.js';
import { ownWallet } from '../../../shared/ledger/own-wallet.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { availableAfter } from '../client/available-after.js';
import { openHolds } from '../client/open-holds.js';
import { walletSums } from '../client/wallet-sums.js';
import { EntriesBrowser } from './entries-browser.js';
import { OpenHoldsTable } from './open-holds-table.js';
import { SumCheck } from './sum-check.js';
import { walletColumns } from './wallet-columns.js';

/** What is held, what was booked, and whether it comes to what the wallet says. */
export function WalletEntries({ wallet, pages }: { readonly wallet: Wallet; readonly pages: Pages<JournalEntry> }) {
  const { me } = useSession();
  const own = ownWallet(me);
  const known = useMemo(() => (own === undefined ? {} : { own }), [own]);
  const { data, problem, isLoading, isGrowing, isCut, refresh } = pages;
  const lines = useMemo(() => entryLines(data ?? []).filter(({ ledgerAccount }) => ledgerAccount === own), [data, own]);
  const isWhole = data !== undefined && !isGrowing && !isCut && problem === undefined;
  const holds = useMemo(() => openHolds(lines), [lines]);
  // While one of the two is asked anew, the other may be of another instant.
  const isSettled = useIsFetching() === 0;
  const columns = useMemo(() => walletColumns(known, isWhole ? availableAfter(lines) : undefined), [known, isWhole, lines]);
  return (
    <SpaceBetween size="l">
      <ProblemAlert problem={problem} retry={refresh} />
      <OpenHoldsTable holds={holds} isLoading={isLoading} isPartial={!isLoading && !isWhole} />
      {problem === undefined && <SumCheck sums={isWhole ? walletSums(lines, wallet) : []} isWhole={isWhole && isSettled} isCut={isCut} />}
      <EntriesBrowser pages={pages} lines={lines} columns={columns} known={known} fileName="wallet-entries.csv" />
    </SpaceBetween>
  );
}
