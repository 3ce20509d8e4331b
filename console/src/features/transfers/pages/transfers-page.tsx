import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { itemsMax, usePages } from '../../../api/use-pages.js';
import { useSession } from '../../../session/session-context.js';
import { ConsolePage } from '../../../shared/console-page.js';
import { Loaded } from '../../../shared/loaded.js';
import { statusSign, transferRow } from '../client/transfer-row.js';
import { mayChange } from '../client/transfer-status.js';
import { useRefreshWhile } from '../client/use-refresh.js';
import { TransfersTable } from '../parts/transfers-table.js';

/** Your transfers. */
export function TransfersPage() {
  const { customer } = useSession().me;
  const answer = usePages('listTransfers', {}, { enabled: customer !== undefined });
  const transfers = answer.data ?? [];
  useRefreshWhile(transfers.some(mayChange), statusSign(transfers), answer.refresh);
  const rows = transfers.map((transfer) => transferRow(transfer, customer?.customerId));
  return (
    <ConsolePage title="Transfers" description="What you are selling and buying, and what has become of it.">
      {customer === undefined && <Box>Transfers are listed for their parties. As operator open one from the ledger, or by its id.</Box>}
      <Loaded answer={answer} what="your transfers">
        {() => (
          <SpaceBetween size="m">
            {answer.isCut && <Alert type="info">These are the newest {itemsMax} transfers; the command line lists all of them.</Alert>}
            <TransfersTable rows={rows} isGrowing={answer.isGrowing} />
          </SpaceBetween>
        )}
      </Loaded>
    </ConsolePage>
  );
}
