import { outboxWrite } from '../events/outbox.js';
import { paySeller } from '../ledger/pay-seller.js';
import type { Ports } from '../ports/ports.js';
import { dueTransfers } from './due-transfers.js';
import { transferEvent } from './transfer-event.js';
import { readTransfer, transferKey } from './transfer-store.js';

/** Pays every seller whose undo window has ended, once each; answers how many. */
export async function paySellers(ports: Pick<Ports, 'tables' | 'clock'>): Promise<number> {
  const transferIds = await dueTransfers(ports, 'payout');
  for (const transferId of transferIds) await payOne(ports, transferId);
  return transferIds.length;
}

async function payOne(ports: Pick<Ports, 'tables' | 'clock'>, transferId: string): Promise<void> {
  const transfer = await readTransfer(ports.tables, transferId);
  if (transfer.status !== 'completed') return;
  const now = ports.clock.now();
  await paySeller(ports, transfer);
  await ports.tables.transact([
    {
      act: 'update',
      key: transferKey(transferId),
      set: { paidOutAt: now },
      remove: ['dueKind', 'dueAt'],
      when: [{ attribute: 'status', is: 'equal', value: 'completed' }],
    },
    outboxWrite(transferEvent(transfer, 'Seller Paid', now)),
  ]);
}
