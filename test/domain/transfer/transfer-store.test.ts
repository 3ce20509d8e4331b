import { describe, expect, it } from '@jest/globals';
import { InMemoryTables } from '../../../adapters/in-memory/in-memory-tables.js';
import { ConditionFailedError, ConflictError, NotFoundError } from '../../../domain/errors.js';
import { type TransferStatus, transferMoves } from '../../../domain/transfer/transfer.js';
import { isCommitted, moveTransfer, partyWrites, readTransfer, transferItem } from '../../../domain/transfer/transfer-store.js';
import { aTransfer } from '../../support/a-transfer.js';

const statuses = Object.keys(transferMoves) as readonly TransferStatus[];

async function kept(transfer = aTransfer()): Promise<InMemoryTables> {
  const tables = new InMemoryTables();
  await tables.transact([{ act: 'put', table: 'transfers', item: transferItem(transfer) }]);
  return tables;
}

describe('transfer store', () => {
  it('reads back what it kept, money as whole numbers', async () => {
    expect(await readTransfer(await kept(), 'trf_01TRANSFER')).toEqual(aTransfer());
  });

  it('refuses an unknown transfer', async () => {
    await expect(readTransfer(new InMemoryTables(), 'trf_none')).rejects.toThrow(NotFoundError);
  });

  it('writes one item for each side', () => {
    const keys = partyWrites(aTransfer()).map((write) => (write.act === 'put' ? write.item.party : undefined));

    expect(keys).toEqual(['cus_seller', 'cus_purchaser']);
  });
});

describe('moveTransfer', () => {
  it.each(statuses.flatMap((from) => statuses.map((to) => [from, to] as const)))('from %s to %s follows the graph', (from, to) => {
    const allowed = (transferMoves[from] as readonly string[]).includes(to);

    const move = () => moveTransfer(aTransfer({ status: from }), to);

    if (allowed) expect(move).not.toThrow();
    else expect(move).toThrow(ConflictError);
  });

  it.each([{ status: 'completing' as const }, { epoch: 2 }, { attempt: 2 }])('is lost to whoever moved it first (%o)', async (moved) => {
    const tables = await kept(aTransfer(moved));

    await expect(tables.transact([moveTransfer(aTransfer(), 'undoing')])).rejects.toThrow(ConditionFailedError);
  });

  it('takes the transfer off the sweep unless it is given a new time', async () => {
    const tables = new InMemoryTables();
    const due = { dueKind: 'stuck', dueAt: '2026-11-23T12:00:00.000Z' } as const;
    await tables.transact([{ act: 'put', table: 'transfers', item: transferItem(aTransfer({ status: 'undoing' }), due) }]);

    await tables.transact([moveTransfer(aTransfer({ status: 'undoing' }), 'undone')]);

    expect((await tables.get({ table: 'transfers', pk: 'trf_01TRANSFER', sk: 'transfer' }))?.dueKind).toBeUndefined();
  });
});

describe('isCommitted', () => {
  it('is true from the commit on, also while an operator looks', () => {
    const committed = statuses.filter((status) => isCommitted(aTransfer({ status })));

    expect(committed).toEqual(['completing', 'completed']);
    expect(isCommitted(aTransfer({ status: 'needs-operator', needsOperatorFrom: 'completing' }))).toBe(true);
    expect(isCommitted(aTransfer({ status: 'needs-operator', needsOperatorFrom: 'undoing' }))).toBe(false);
  });
});
