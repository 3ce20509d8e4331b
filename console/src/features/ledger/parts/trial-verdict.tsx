import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { TrialBalance } from '../../../generated/api.js';
import { DifferencePairs } from './difference-pairs.js';

/** Whether debits and credits of the whole ledger come to the same, and by how much not. */
export function TrialVerdict({ trial: { sumsToZero, currencies } }: { readonly trial: TrialBalance }) {
  const header = (
    <Header variant="h2" description="Debits less credits of all ledger accounts, which must be nothing in every currency.">
      Trial balance
    </Header>
  );
  return (
    <Container header={header}>
      <SpaceBetween size="m">
        <LiveRegion>
          {sumsToZero ? (
            <StatusIndicator type="success">The ledger sums to zero</StatusIndicator>
          ) : (
            <Alert type="error" header="The ledger does not sum to zero">
              Debits and credits differ as below. Refresh once: what is booked while the ledger is read may look so. If it stays, follow the
              runbook.
            </Alert>
          )}
        </LiveRegion>
        <DifferencePairs currencies={currencies} />
      </SpaceBetween>
    </Container>
  );
}
