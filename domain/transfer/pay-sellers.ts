import { outboxWrite } from '../events/outbox.js';
import { paySeller } from '../ledger/pay-seller.js';
import type { Ports } from '../ports/ports.js';
import { transferEvent } from './transfer-event.js';
import { readTransfer, transferKey } from './transfer-store.js';

const transfersPerRunMax = 100;

/** Pays every seller whose undo window has ended, once each; answers how many. */
export async function paySellers(ports: Pick<Ports, 'tables' | 'clock'>): Promise<number> {
  const { items } = await ports.tables.query({
    table: 'transfers',
    index: 'byDue',
    partition: 'payout',
    sortAtMost: ports.clock.now(),
    limit: transfersPerRunMax,
  });
  for (const { pk } of items) await payOne(ports, pk);
  return items.length;
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
