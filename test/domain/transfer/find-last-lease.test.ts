import { describe, expect, it } from '@jest/globals';
import { finishEffect, intendEffect } from '../../../domain/transfer/effect-log.js';
import { findLastLease } from '../../../domain/transfer/find-last-lease.js';
import { TransferWorld } from '../../support/transfer-world.js';

async function withIntent(leaseUntil: string): Promise<TransferWorld> {
  const world = await TransferWorld.with();
  const named = { transferId: world.transferId, step: 'StageAccess', epoch: 1, batch: 0 };
  await intendEffect(world.tables, { ...named, attempt: 1, leaseUntil, now: world.clock.now() }, ['preparing']);
  return world;
}

describe('findLastLease', () => {
  it('waits for the last open lease and five seconds more', async () => {
    const world = await withIntent('2026-11-23T10:00:30.200Z');

    expect(await findLastLease(world, await world.work({ epoch: 2 }))).toEqual({ waitSeconds: 36 });
  });

  it('does not wait for runs that have ended', async () => {
    const world = await withIntent('2026-11-23T10:00:30.000Z');
    await finishEffect(world.tables, { transferId: world.transferId, step: 'StageAccess', epoch: 1, batch: 0 }, world.clock.now());

    expect(await findLastLease(world, await world.work({ epoch: 2 }))).toEqual({ waitSeconds: 0 });
  });

  it('does not wait for its own epoch', async () => {
    const world = await withIntent('2026-11-23T10:00:30.000Z');

    expect(await findLastLease(world, await world.work({ epoch: 1 }))).toEqual({ waitSeconds: 0 });
  });
});
