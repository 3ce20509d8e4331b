import { describe, expect, it } from '@jest/globals';
import { failEffect, finishEffect, intendEffect, readEffect, readEffects } from '../../../domain/transfer/effect-log.js';
import { StaleExecutionError } from '../../../domain/transfer/errors.js';
import { TransferWorld } from '../../support/transfer-world.js';

const now = '2026-11-23T10:00:01.000Z';
const leaseUntil = '2026-11-23T10:05:00.000Z';

function named(world: TransferWorld, epoch = 1, batch = 0) {
  return { transferId: world.transferId, step: 'StageAccess', epoch, batch };
}

describe('effect log', () => {
  it('keeps intent, lease and outcome', async () => {
    const world = await TransferWorld.with();

    await intendEffect(world.tables, { ...named(world), attempt: 1, leaseUntil, now }, ['preparing']);
    await finishEffect(world.tables, named(world), now);

    expect(await readEffect(world.tables, named(world))).toMatchObject({
      state: 'done',
      leaseUntil,
      startedAt: now,
      finishedAt: now,
      runs: 1,
    });
  });

  it('refuses an intent of an epoch that is not current, and keeps nothing', async () => {
    const world = await TransferWorld.with();

    await expect(intendEffect(world.tables, { ...named(world, 2), attempt: 1, leaseUntil, now }, ['preparing'])).rejects.toThrow(
      StaleExecutionError,
    );

    expect(await readEffects(world.tables, world.transferId)).toEqual([]);
  });

  it('cuts long messages and forgets the error when the run begins again', async () => {
    const world = await TransferWorld.with();
    await intendEffect(world.tables, { ...named(world), attempt: 1, leaseUntil, now }, ['preparing']);
    await failEffect(world.tables, named(world), { code: 'Blocked', message: 'x'.repeat(10_000), permanent: true, now });
    expect((await readEffect(world.tables, named(world)))?.errorMessage).toHaveLength(4_000);

    await intendEffect(world.tables, { ...named(world), attempt: 1, leaseUntil, now, runs: 2 }, ['preparing']);

    expect(await readEffect(world.tables, named(world))).toMatchObject({ state: 'intended', runs: 2 });
    expect((await readEffect(world.tables, named(world)))?.errorCode).toBeUndefined();
  });

  it('reads all effects of a transfer', async () => {
    const world = await TransferWorld.with();
    for (const batch of [0, 1, 2])
      await intendEffect(world.tables, { ...named(world, 1, batch), attempt: 1, leaseUntil, now }, ['preparing']);

    expect((await readEffects(world.tables, world.transferId)).map((effect) => effect.batch)).toEqual([0, 1, 2]);
  });

  it('writes an outcome and its audit line together; a failure that may pass leaves no line', async () => {
    const world = await TransferWorld.with();
    const failure = { message: 'arn:aws:s3:::private', now };
    await finishEffect(world.tables, { ...named(world, 1, 7), attempt: 2 }, now);

    await failEffect(world.tables, named(world), { ...failure, code: 'Throttled', permanent: false });
    await failEffect(world.tables, named(world), { ...failure, code: 'Drifted', permanent: true });

    const lines = world.tables.all('transfers').filter(({ sk }) => sk.startsWith('audit#'));
    expect(lines.map(({ what, who, detail }) => [what, who, detail])).toEqual([
      ['step-finished', 'service', { step: 'StageAccess', batch: 7, epoch: 1, attempt: 2 }],
      ['step-failed', 'service', { step: 'StageAccess', batch: 0, epoch: 1, attempt: 1, code: 'Drifted' }],
    ]);
  });

  it.each(['CommitTransfer', 'AnnounceTransfer', 'FinishUndo'])('leaves the last word to %s', async (step) => {
    const world = await TransferWorld.with();

    await finishEffect(world.tables, { ...named(world), step }, now);

    expect(world.tables.all('transfers').filter(({ sk }) => sk.startsWith('audit#'))).toEqual([]);
  });

  it('writes the outcomes of five batches that end at one moment, all of them', async () => {
    const world = await TransferWorld.with();

    await Promise.all([0, 1, 2, 3, 4].map((batch) => finishEffect(world.tables, named(world, 1, batch), now)));

    const lines = world.tables.all('transfers').filter(({ sk }) => sk.startsWith('audit#'));
    expect(lines.map(({ sequence }) => sequence).sort()).toEqual([1, 2, 3, 4, 5]);
    expect((await readEffects(world.tables, world.transferId)).every(({ state }) => state === 'done')).toBe(true);
  });
});
