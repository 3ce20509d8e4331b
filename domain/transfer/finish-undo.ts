import { outboxWrite } from '../events/outbox.js';
import { listingKey } from '../listing/listing-store.js';
import { purchaseKey } from '../listing/purchase-store.js';
import type { Ports } from '../ports/ports.js';
import type { Write } from '../ports/tables.js';
import { askOperator } from './ask-operator.js';
import { type AuditEntry, transactWithLine } from './audit-chain.js';
import { lineInEvent, statusLine } from './audit-line.js';
import { readEffects } from './effect-log.js';
import type { StepWork } from './step-work.js';
import type { Transfer } from './transfer.js';
import { transferEvent } from './transfer-event.js';
import { moveTransfer } from './transfer-store.js';

/** Rungs of undo-transfer; true where it has an effect for every batch. */
const rungs = {
  DiscardCredentials: true,
  UnstageAccess: true,
  ReleaseFunds: false,
  UnlockResources: true,
  CompareResources: true,
} as const;

/** Ends the undo: `undone` when every rung of this epoch is done, else `needs-operator` with the rungs that are not. */
export async function finishUndo(ports: Pick<Ports, 'tables' | 'clock'>, work: StepWork): Promise<void> {
  const { transfer } = work;
  const now = ports.clock.now();
  const missing = await rungsNotDone(ports, work);
  if (missing.length > 0) {
    await askOperator(ports, transfer, { step: missing.join(', '), code: 'UndoIncomplete', message: `Not done: ${missing.join(', ')}.` });
    return;
  }
  const entry = { ...statusLine(transfer, 'undone'), at: now, who: 'service', detail: { cause: causeOf(transfer) } };
  await transactWithLine(ports.tables, entry, (line) => undoneWrites(transfer, line));
}

async function rungsNotDone(ports: Pick<Ports, 'tables'>, { transfer, epoch }: StepWork): Promise<readonly string[]> {
  const effects = await readEffects(ports.tables, transfer.transferId);
  const done = effects.filter((effect) => effect.epoch === epoch && effect.state === 'done');
  return Object.entries(rungs)
    .filter(([step, perBatch]) => done.filter((effect) => effect.step === step).length < (perBatch ? transfer.batchCount : 1))
    .map(([step]) => step);
}

function causeOf({ failure }: Transfer): string {
  return failure?.code ?? 'unknown';
}

function undoneWrites(transfer: Transfer, line: AuditEntry): readonly Write[] {
  const { purchaseId, listingId } = transfer;
  const { at: now } = line;
  return [
    moveTransfer(transfer, 'undone', { undoneAt: now }),
    {
      act: 'update',
      key: listingKey(listingId),
      set: { status: 'published', updatedAt: now },
      remove: ['purchaseId'],
      when: [{ attribute: 'purchaseId', is: 'equal', value: purchaseId }],
    },
    {
      act: 'update',
      key: purchaseKey(purchaseId),
      set: { status: 'undone' },
      when: [{ attribute: 'status', is: 'equal', value: 'accepted' }],
    },
    outboxWrite(transferEvent(transfer, 'Transfer Undone', now, { cause: causeOf(transfer), ...lineInEvent(line) })),
  ];
}
