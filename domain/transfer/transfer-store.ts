import { ConflictError, NotFoundError } from '../errors.js';
import type { Money } from '../ledger/money.js';
import type { Item, ItemKey, ItemValue, Tables, Write } from '../ports/tables.js';
import type { Due } from './due.js';
import { type Transfer, type TransferStatus, transferMoves } from './transfer.js';

/** Key of a transfer's own item. */
export function transferKey(transferId: string): ItemKey {
  return { table: 'transfers', pk: transferId, sk: 'transfer' };
}

/** The item of a transfer; `due` puts it on the sweep index. */
export function transferItem(transfer: Transfer, due?: Due): Item {
  return { ...(transfer as unknown as { [key: string]: ItemValue }), pk: transfer.transferId, sk: 'transfer', ...due };
}

function readMoney(value: ItemValue | undefined): Money {
  const money = value as { amountMinor: number | bigint; currency: string };
  return { amountMinor: BigInt(money.amountMinor), currency: money.currency };
}

/** The transfer kept in an item. */
export function transferOfItem(item: Item): Transfer {
  const { pk: _pk, sk: _sk, dueKind: _dueKind, dueAt: _dueAt, ...rest } = item;
  return { ...(rest as unknown as Transfer), price: readMoney(item.price), commission: readMoney(item.commission) };
}

/** Reads one transfer consistently; throws NotFoundError. */
export async function readTransfer(tables: Tables, transferId: string): Promise<Transfer> {
  const item = await tables.get(transferKey(transferId));
  if (!item) throw new NotFoundError('transfer', transferId);
  return transferOfItem(item);
}

/** What a move may change beside the status. */
export type TransferChange = Partial<
  Pick<
    Transfer,
    | 'epoch'
    | 'attempt'
    | 'executionName'
    | 'machines'
    | 'cut'
    | 'completedAt'
    | 'undoneAt'
    | 'failure'
    | 'needsOperatorFrom'
    | 'operatorFailure'
  >
>;

/**
 * The conditional write that moves a transfer to another status; whoever loses it stops.
 * Throws ConflictError when the graph does not allow the move.
 */
export function moveTransfer(transfer: Transfer, to: TransferStatus, change: TransferChange = {}, due?: Due): Write {
  const allowed: readonly TransferStatus[] = transferMoves[transfer.status];
  if (!allowed.includes(to)) throw new ConflictError(`Transfer ${transfer.transferId} is ${transfer.status}; it cannot become ${to}.`);
  return {
    act: 'update',
    key: transferKey(transfer.transferId),
    set: { status: to, ...(change as { [key: string]: ItemValue | undefined }), ...due },
    ...(due ? {} : { remove: ['dueKind', 'dueAt'] }),
    when: [
      { attribute: 'status', is: 'equal', value: transfer.status },
      { attribute: 'epoch', is: 'equal', value: transfer.epoch },
      { attribute: 'attempt', is: 'equal', value: transfer.attempt },
    ],
  };
}

/** The items by which both sides find a transfer; `partyOrder` sorts newest last. */
export function partyWrites(transfer: Transfer): readonly Write[] {
  return [transfer.fromCustomer, transfer.toCustomer].map((customerId) => ({
    act: 'put',
    table: 'transfers',
    item: {
      pk: transfer.transferId,
      sk: `party#${customerId}`,
      party: customerId,
      partyOrder: `${transfer.acceptedAt}#${transfer.transferId}`,
    },
  }));
}

/** True from the commit on: ownership resolves to the purchaser. */
export function isCommitted(transfer: Transfer): boolean {
  if (transfer.status === 'needs-operator') return transfer.needsOperatorFrom === 'completing';
  return transfer.status === 'completing' || transfer.status === 'completed';
}
