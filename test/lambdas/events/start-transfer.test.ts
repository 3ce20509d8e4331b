import { beforeAll, describe, expect, test } from '@jest/globals';
import { queued, refusedLetters, setDoorEnvironment } from '../../support/refused-letters.js';

let handler: unknown;

beforeAll(async () => {
  setDoorEnvironment();
  Object.assign(process.env, { TRANSFER_MACHINE_ARN: 'arn:forward', UNDO_MACHINE_ARN: 'arn:undo' });
  ({ handler } = await import('../../../lambdas/events/start-transfer.js'));
});

describe('StartTransfer', () => {
  test.each([
    { 'detail-type': 'Purchase Requested', detail: { data: { transferId: 'trf_1' } } },
    { 'detail-type': 'Purchase Accepted', detail: { data: {} } },
  ])('refuses what is no accepted purchase: %j', async (event) => {
    expect(await refusedLetters(handler, queued(event))).toMatchObject([
      { reason: { code: 'InvalidInput' }, subscription: 'StartTransfer' },
    ]);
  });
});
