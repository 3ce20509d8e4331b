import { customerKey } from '../customer/customer-store.js';
import { ConditionFailedError } from '../errors.js';
import { outboxWrite } from '../events/outbox.js';
import { captureHoldWrites } from '../ledger/capture-hold-writes.js';
import { moneyToJson } from '../ledger/money.js';
import { listingKey } from '../listing/listing-store.js';
import { purchaseKey } from '../listing/purchase-store.js';
import type { Instant } from '../ports/clock.js';
import type { Ports } from '../ports/ports.js';
import type { Write } from '../ports/tables.js';
import { type NewAuditEntry, transactAudited } from './audit-chain.js';
import { statusLine } from './audit-line.js';
import { stuckDue } from './due.js';
import { readEffects } from './effect-log.js';
import { CommitRefusedError, TransferExpiredError } from './errors.js';
import type { StepWork } from './step-work.js';
import type { Transfer } from './transfer.js';
import { transferEvent } from './transfer-event.js';
import { isCommitted, moveTransfer, readTransfer } from './transfer-store.js';

/** Steps every batch of which must be done in this epoch before the commit. */
const provenSteps = ['LockResources', 'CheckBlockers', 'StageAccess', 'RotateCredentials', 'RecheckResources'];

/**
 * The point of no return, one transaction across tables: transfer, hold into escrow, listing and purchase sold, audit entry, outbox event,
 * on the condition of the purchaser's standing. Throws CommitRefusedError or TransferExpiredError; then nothing was written.
 */
export async function commitTransfer(ports: Pick<Ports, 'tables' | 'clock'>, work: StepWork): Promise<void> {
  const { transfer } = work;
  const now = ports.clock.now();
  if (now >= transfer.deadline) throw new TransferExpiredError(`The deadline ${transfer.deadline} has passed.`);
  await requireAllBatchesDone(ports, work);
  try {
    await transactAudited(ports.tables, committedLine(transfer, now), commitWrites(transfer, now));
  } catch (error) {
    if (!(error instanceof ConditionFailedError)) throw error;
    const current = await readTransfer(ports.tables, transfer.transferId);
    if (isCommitted(current) && current.epoch === transfer.epoch) return;
    throw new CommitRefusedError(`A condition of the commit of ${transfer.transferId} was false.`, { cause: error });
  }
}

async function requireAllBatchesDone(ports: Pick<Ports, 'tables'>, { transfer, epoch, attempt }: StepWork): Promise<void> {
  const effects = await readEffects(ports.tables, transfer.transferId);
  const done = effects.filter((e) => e.epoch === epoch && e.attempt === attempt && e.state === 'done');
  for (const step of provenSteps) {
    const count = done.filter((e) => e.step === step).length;
    if (count !== transfer.batchCount) throw new CommitRefusedError(`${step} is done for ${count} of ${transfer.batchCount} batches.`);
  }
}

function committedLine(transfer: Transfer, now: Instant): NewAuditEntry {
  const { manifestHash, price, resourceCount, movesControl, movesPayment } = transfer;
  const detail = { cut: now, manifestHash, resourceCount, movesControl, movesPayment, escrow: { ...moneyToJson(price) } };
  return { ...statusLine(transfer, 'completing', 'committed'), at: now, who: 'service', detail };
}

function commitWrites(transfer: Transfer, now: Instant): readonly Write[] {
  const { purchaseId, listingId } = transfer;
  return [
    moveTransfer(transfer, 'completing', { cut: now }, stuckDue(now)),
    ...captureHoldWrites(transfer, now),
    {
      act: 'update',
      key: listingKey(listingId),
      set: { status: 'sold', updatedAt: now },
      when: [
        { attribute: 'status', is: 'equal', value: 'reserved' },
        { attribute: 'purchaseId', is: 'equal', value: purchaseId },
      ],
    },
    {
      act: 'update',
      key: purchaseKey(purchaseId),
      set: { status: 'sold' },
      when: [{ attribute: 'status', is: 'equal', value: 'accepted' }],
    },
    { act: 'check', key: customerKey(transfer.toCustomer), when: [{ attribute: 'standing', is: 'equal', value: 'good' }] },
    outboxWrite(transferEvent(transfer, 'Transfer Committed', now, { cut: now })),
  ];
}
