import { beforeEach, describe, expect, it } from '@jest/globals';
import { DriftedError, ThrottledError } from '../../../domain/resource/errors.js';
import { readEffect } from '../../../domain/transfer/effect-log.js';
import { StaleExecutionError, StepAlreadyFailedError } from '../../../domain/transfer/errors.js';
import { runStep, type StepCall } from '../../../domain/transfer/run-step.js';
import { transferKey } from '../../../domain/transfer/transfer-store.js';
import { TransferWorld } from '../../support/transfer-world.js';

let world: TransferWorld;
let acts: number;

function aCall(change: Partial<StepCall> = {}): StepCall {
  const leaseUntil = '2026-11-23T10:05:00.000Z';
  return {
    step: 'HoldFunds',
    during: ['preparing'],
    rerun: false,
    transferId: world.transferId,
    epoch: 1,
    attempt: 1,
    batch: 0,
    leaseUntil,
    ...change,
  };
}

async function act(): Promise<string> {
  acts += 1;
  return 'answer';
}

beforeEach(async () => {
  world = await TransferWorld.with();
  acts = 0;
});

describe('runStep', () => {
  it('records the intent before the act and the outcome after it', async () => {
    let during: string | undefined;

    const answer = await runStep(world, aCall(), async () => {
      during = (await readEffect(world.tables, aCall()))?.state;
      return act();
    });

    expect(answer).toBe('answer');
    expect(during).toBe('intended');
    expect((await readEffect(world.tables, aCall()))?.state).toBe('done');
  });

  it('does not do again what the log shows done', async () => {
    await runStep(world, aCall(), act);

    await runStep(world, aCall(), act);

    expect(acts).toBe(1);
  });

  it('does again what only reads', async () => {
    await runStep(world, aCall({ rerun: true }), act);

    await runStep(world, aCall({ rerun: true }), act);

    expect(acts).toBe(2);
    expect((await readEffect(world.tables, aCall()))?.runs).toBe(2);
  });

  it('counts its runs anew in every attempt', async () => {
    const seen: number[] = [];
    const count = async (work: { readonly runs: number }) => void seen.push(work.runs);
    await runStep(world, aCall({ rerun: true }), count);
    await runStep(world, aCall({ rerun: true }), count);
    await world.tables.transact([{ act: 'update', key: transferKey(world.transferId), set: { attempt: 2 } }]);

    await runStep(world, aCall({ rerun: true, attempt: 2 }), count);
    await runStep(world, aCall({ rerun: true, attempt: 2 }), count);

    expect(seen).toEqual([1, 2, 1, 2]);
  });

  it.each([
    ['another epoch', { epoch: 2 }],
    ['another attempt', { attempt: 2 }],
    ['another status', { during: ['completing'] as const }],
  ])('refuses a call of %s', async (_what, change) => {
    await expect(runStep(world, aCall(change), act)).rejects.toThrow(StaleExecutionError);
    expect(acts).toBe(0);
  });

  it('refuses when the transfer moves on between its reading and the intent', async () => {
    let moved = false;
    world.tables.beforeTransact = () => {
      if (moved) return;
      moved = true;
      void world.tables.transact([{ act: 'update', key: transferKey(world.transferId), set: { status: 'undoing', epoch: 2 } }]);
    };

    await expect(runStep(world, aCall(), act)).rejects.toThrow(StaleExecutionError);
    expect(acts).toBe(0);
  });

  it('records an error that may pass and lets the retry act', async () => {
    const failing = () => Promise.reject(new ThrottledError('slow down'));
    await expect(runStep(world, aCall(), failing)).rejects.toThrow(ThrottledError);

    await runStep(world, aCall(), act);

    expect(acts).toBe(1);
    expect((await readEffect(world.tables, aCall()))?.errorCode).toBeUndefined();
  });

  it('refuses the retry of what failed for good', async () => {
    await expect(runStep(world, aCall(), () => Promise.reject(new DriftedError('changed')))).rejects.toThrow(DriftedError);

    await expect(runStep(world, aCall(), act)).rejects.toThrow(StepAlreadyFailedError);

    expect(acts).toBe(0);
    expect((await readEffect(world.tables, aCall()))?.errorMessage).toBe('changed');
  });

  it('keeps no message of an error that is not ours', async () => {
    const secret = () => Promise.reject(new TypeError('canary-secret'));

    await expect(runStep(world, aCall(), secret)).rejects.toThrow(TypeError);

    expect(JSON.stringify(await readEffect(world.tables, aCall()))).not.toContain('canary');
  });
});
