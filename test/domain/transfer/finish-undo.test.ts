import { describe, expect, it } from '@jest/globals';
import { finishEffect, intendEffect } from '../../../domain/transfer/effect-log.js';
import { finishUndo } from '../../../domain/transfer/finish-undo.js';
import { TransferWorld } from '../../support/transfer-world.js';

const rungs = ['DiscardCredentials', 'UnstageAccess', 'ReleaseFunds', 'UnlockResources', 'CompareResources'];

async function walked(without: readonly string[] = []): Promise<TransferWorld> {
  const world = await TransferWorld.with({ status: 'undoing', epoch: 2 });
  for (const step of rungs.filter((name) => !without.includes(name))) {
    const named = { transferId: world.transferId, step, epoch: 2, batch: 0 };
    await intendEffect(world.tables, { ...named, attempt: 1, leaseUntil: world.clock.now(), now: world.clock.now() }, ['undoing']);
    await finishEffect(world.tables, named, world.clock.now());
  }
  return world;
}

describe('finishUndo', () => {
  it('ends undone: listing published again, purchase undone, both told', async () => {
    const world = await walked();

    await finishUndo(world, await world.work());

    expect((await world.transfer()).status).toBe('undone');
    const listing = await world.item('marketplace', 'lst_01', 'listing');
    expect(listing?.status).toBe('published');
    expect(listing?.purchaseId).toBeUndefined();
    expect((await world.item('marketplace', 'pur_01', 'purchase'))?.status).toBe('undone');
    expect(world.tables.all('transfers').some((item) => String(item.envelope).includes('Transfer Undone'))).toBe(true);
  });

  it.each(rungs)('asks an operator when %s is not done', async (rung) => {
    const world = await walked([rung]);

    await finishUndo(world, await world.work());

    expect(await world.transfer()).toMatchObject({
      status: 'needs-operator',
      needsOperatorFrom: 'undoing',
      operatorFailure: { step: rung, code: 'UndoIncomplete' },
    });
  });
});
