import { describe, expect, it } from '@jest/globals';
import type { Speaker } from '../../../domain/customer/customer.js';
import { NotFoundError } from '../../../domain/errors.js';
import { describeTransfer, stepProgress } from '../../../domain/transfer/describe-transfer.js';
import type { Effect } from '../../../domain/transfer/effect-log.js';
import { TransferWorld } from '../../support/transfer-world.js';

function aSpeaker(change: Partial<Speaker>): Speaker {
  return { subject: 'sub', role: 'member', scopes: [], correlationId: 'cor_1', ...change };
}

function anEffect(change: Partial<Effect>): Effect {
  return {
    transferId: 'trf_1',
    step: 'StageAccess',
    epoch: 1,
    attempt: 1,
    batch: 0,
    state: 'done',
    leaseUntil: '',
    startedAt: '2026-11-23T10:00:00.000Z',
    runs: 1,
    ...change,
  };
}

describe('describeTransfer', () => {
  it.each([aSpeaker({ customerId: 'cus_seller' }), aSpeaker({ customerId: 'cus_purchaser' }), aSpeaker({ role: 'operator' })])(
    'answers a party or an operator (%o)',
    async (speaker) => {
      const world = await TransferWorld.with();

      expect((await describeTransfer(world, speaker, world.transferId)).transfer.transferId).toBe(world.transferId);
    },
  );

  it('answers a stranger as if there were no such transfer', async () => {
    const world = await TransferWorld.with();

    await expect(describeTransfer(world, aSpeaker({ customerId: 'cus_other' }), world.transferId)).rejects.toThrow(NotFoundError);
  });
});

describe('stepProgress', () => {
  it('brings the batches of a step together, in the order the steps began', () => {
    const steps = stepProgress([
      anEffect({ step: 'StageAccess', batch: 1, state: 'intended', startedAt: '2026-11-23T10:00:02.000Z' }),
      anEffect({ step: 'StageAccess', batch: 0, startedAt: '2026-11-23T10:00:01.000Z' }),
      anEffect({ step: 'LockResources', finishedAt: '2026-11-23T10:00:01.000Z' }),
    ]);

    expect(steps.map((step) => [step.step, step.state, step.batchesDone])).toEqual([
      ['LockResources', 'done', 1],
      ['StageAccess', 'intended', 1],
    ]);
  });

  it('shows why a step failed', () => {
    const [step] = stepProgress([
      anEffect({ state: 'failed', errorCode: 'Drifted', errorMessage: 'changed', finishedAt: '2026-11-23T10:00:03.000Z' }),
    ]);

    expect(step).toMatchObject({ state: 'failed', errorCode: 'Drifted', errorMessage: 'changed', finishedAt: '2026-11-23T10:00:03.000Z' });
  });
});
