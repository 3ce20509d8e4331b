import { usePages } from '../../../api/use-pages.js';
import type { Transfer } from '../../../generated/api.js';
import { EntriesTable } from '../../../shared/ledger/entries-table.js';
import { Loaded } from '../../../shared/loaded.js';
import type { Side } from '../client/transfer-row.js';
import { useRefreshOn } from '../client/use-refresh.js';

/** What the transfer booked, as far as the reader may see it; read anew when the transfer moves on. */
export function LedgerSection({
  transfer,
  side,
  sign,
}: {
  readonly transfer: Transfer;
  readonly side: Side | undefined;
  readonly sign: string;
}) {
  const answer = usePages('listEntries', { query: { transferId: transfer.transferId } });
  useRefreshOn(sign, answer.refresh);
  const customerId = { seller: transfer.fromCustomer, purchaser: transfer.toCustomer };
  const own = side === undefined ? {} : { own: `wallet:${customerId[side]}` };
  return (
    <Loaded answer={answer} what="the ledger entries">
      {(entries) => <EntriesTable entries={entries} {...own} />}
    </Loaded>
  );
}
