import { type EntryColumn, entryColumns } from '../../../shared/ledger/entry-columns.js';
import { FigureHead } from '../../../shared/ledger/figure-head.js';
import type { KnownAccounts } from '../../../shared/ledger/ledger-account-name.js';
import { MinorText } from '../../../shared/ledger/minor-text.js';

/** Columns of one's own entries, all on one ledger account; with what was available `after` each where all are known. */
export function walletColumns(known: KnownAccounts, after: ReadonlyMap<string, bigint> | undefined): readonly EntryColumn[] {
  const columns = entryColumns(known).filter(({ id }) => id !== 'ledgerAccount');
  if (after === undefined) return columns;
  const transfer = columns.findIndex(({ id }) => id === 'transfer');
  return [...columns.slice(0, transfer), afterColumn(after), ...columns.slice(transfer)];
}

function afterColumn(after: ReadonlyMap<string, bigint>): EntryColumn {
  return {
    id: 'after',
    header: <FigureHead>Available after it</FigureHead>,
    cell: ({ id, currency }) => <MinorText minor={after.get(id)} currency={currency} />,
    minWidth: 110,
  };
}
