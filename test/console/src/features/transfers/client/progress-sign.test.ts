import { describe, expect, it } from '@jest/globals';
import { progressSign } from '../../../../../../console/src/features/transfers/client/progress-sign.js';
import { aStep, aTransferView } from '../../../../../support/a-transfer-view.js';

describe('progressSign', () => {
  const sign = (changes: object, finishedAt?: string) => progressSign(aTransferView(changes, [aStep('CheckTransfer', { finishedAt })]));

  it('is another when a step has ended, the status has changed or the seller was paid', () => {
    const signs = [
      sign({ status: 'preparing' }),
      sign({ status: 'preparing' }, '2026-11-23T10:00:02.200Z'),
      sign({ status: 'undoing' }),
      sign({ status: 'undoing', epoch: 2 }),
      sign({}),
      sign({ paidOutAt: '2026-11-23T10:05:00.000Z' }),
    ];

    expect(new Set(signs).size).toBe(signs.length);
    expect(sign({})).toBe(sign({}));
  });
});
