import { outboxWrite } from '../events/outbox.js';
import type { Ports } from '../ports/ports.js';
import { transactAudited } from './audit-chain.js';
import { statusLine } from './audit-line.js';
import type { Transfer, TransferFailure } from './transfer.js';
import { transferEvent } from './transfer-event.js';
import { moveTransfer } from './transfer-store.js';

/** Names the state in which a person must look: remembers where the transfer came from and why, and says so on the bus. */
export async function askOperator(ports: Pick<Ports, 'tables' | 'clock'>, transfer: Transfer, failure: TransferFailure): Promise<void> {
  const now = ports.clock.now();
  const from = transfer.status === 'completing' ? 'completing' : 'undoing';
  const detail = { code: failure.code, step: failure.step };
  await transactAudited(ports.tables, { ...statusLine(transfer, 'needs-operator'), at: now, who: 'service', detail }, [
    moveTransfer(transfer, 'needs-operator', { operatorFailure: failure, needsOperatorFrom: from }),
    outboxWrite(transferEvent(transfer, 'Transfer Needs Operator', now, { code: failure.code, from })),
  ]);
}
