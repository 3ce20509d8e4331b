import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useAnswer } from '../../../api/use-answer.js';
import type { Transfer } from '../../../generated/api.js';
import { Loaded } from '../../../shared/loaded.js';
import { useRefreshOn } from '../client/use-refresh.js';
import { ReportTable } from './report-table.js';
import { ResidualSection } from './residual-section.js';

/** What the transfer did to each cloud resource, and what the seller has left; read anew when the transfer moves on. */
export function ReportSection({ transfer, sign }: { readonly transfer: Transfer; readonly sign: string }) {
  const answer = useAnswer('readTransferReport', { params: { transferId: transfer.transferId } });
  useRefreshOn(sign, answer.refresh);
  return (
    <Loaded answer={answer} what="what the transfer did">
      {(report) => (
        <SpaceBetween size="l">
          {report.transfer.status !== transfer.status && answer.problem === undefined && (
            <StatusIndicator type="loading">The transfer has moved on: loading what it did since</StatusIndicator>
          )}
          <ResidualSection report={report} />
          <ReportTable report={report} />
        </SpaceBetween>
      )}
    </Loaded>
  );
}
