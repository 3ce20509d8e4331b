import { describe, expect, it } from '@jest/globals';
import type { Context } from 'aws-lambda';
import type { Ports } from '../../../domain/ports/ports.js';
import { DriftedError, ThrottledError } from '../../../domain/resource/errors.js';
import type { BatchWork, StepWork } from '../../../domain/transfer/step-work.js';
import { PermanentError } from '../../../lambdas/wrappers/permanent-error.js';
import { batchHandler, stepHandler } from '../../../lambdas/wrappers/step-handler.js';
import { TransferWorld } from '../../support/transfer-world.js';

const context = { getRemainingTimeInMillis: () => 60_000 } as Context;

async function prepared() {
  const world = await TransferWorld.with();
  const makePorts = () => world as unknown as Ports;
  return { world, makePorts, event: { transferId: world.transferId, epoch: 1, attempt: 1 } };
}

describe('stepHandler', () => {
  it('gives the use case the transfer and a lease that ends before the Lambda does', async () => {
    const { makePorts, event, world } = await prepared();
    const given: StepWork[] = [];
    const handler = stepHandler('HoldFunds', async (_ports, work) => void given.push(work), makePorts);

    expect(await handler(event, context)).toEqual({});

    expect(given[0]?.transfer.transferId).toBe(world.transferId);
    expect(given[0]?.leaseUntil).toBe('2026-11-23T10:00:58.000Z');
  });

  it('answers what the use case answers', async () => {
    const { makePorts, event } = await prepared();
    const handler = stepHandler('CheckTransfer', async () => ({ committed: true }), makePorts);

    expect(await handler(event, context)).toEqual({ committed: true });
  });

  it('lets errors that may pass through as they are, for the machine to retry', async () => {
    const { makePorts, event } = await prepared();
    const handler = stepHandler('HoldFunds', () => Promise.reject(new ThrottledError('slow down')), makePorts);

    await expect(handler(event, context)).rejects.toThrow(ThrottledError);
  });

  it('rethrows what cannot pass under the one name the machines never retry', async () => {
    const { makePorts, event } = await prepared();
    const handler = stepHandler('HoldFunds', () => Promise.reject(new DriftedError('changed')), makePorts);

    const refused = handler(event, context);

    await expect(refused).rejects.toMatchObject({ name: 'PermanentError', code: 'Drifted', message: 'Drifted: changed' });
  });

  it.each([{}, { transferId: 'trf_1', epoch: 0, attempt: 1 }, { transferId: 'x'.repeat(65), epoch: 1, attempt: 1 }])(
    'fails poison input once (%o)',
    async (event) => {
      const { makePorts } = await prepared();
      const handler = stepHandler('HoldFunds', async () => undefined, makePorts);

      await expect(handler(event, context)).rejects.toThrow(PermanentError);
    },
  );
});

describe('batchHandler', () => {
  it('gives the use case the lines of its batch', async () => {
    const { makePorts, event, world } = await prepared();
    const given: BatchWork[] = [];
    const handler = batchHandler('LockResources', async (_ports, work) => void given.push(work), makePorts);

    await handler({ ...event, batch: 0 }, context);

    expect(given[0]?.entries).toEqual(world.entries);
  });
});
