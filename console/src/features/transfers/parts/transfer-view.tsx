import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TransferView as View } from '../../../generated/api.js';
import { useSession } from '../../../session/session-context.js';
import { progressSign } from '../client/progress-sign.js';
import { sideOf } from '../client/transfer-row.js';
import { AuditSection } from './audit-section.js';
import { CredentialSection } from './credential-section.js';
import { KeyFacts } from './key-facts.js';
import { LedgerSection } from './ledger-section.js';
import { ReportSection } from './report-section.js';
import { StatusAlert } from './status-alert.js';
import { StepSection } from './step-section.js';

/** All there is to know of one transfer, what matters most first. */
export function TransferView({ view }: { readonly view: View }) {
  const { transfer } = view;
  const side = sideOf(transfer, useSession().me.customer?.customerId);
  const sign = progressSign(view);
  return (
    <SpaceBetween size="l">
      <StatusAlert transfer={transfer} />
      <CredentialSection transfer={transfer} />
      <KeyFacts transfer={transfer} side={side} />
      <StepSection view={view} />
      <ReportSection transfer={transfer} sign={sign} />
      <LedgerSection transfer={transfer} side={side} sign={sign} />
      <AuditSection transfer={transfer} sign={sign} />
    </SpaceBetween>
  );
}
