import { describe, expect, it } from '@jest/globals';
import { stepsPage } from '../../../scripts/generate/steps-page.js';

const hold = {
  machine: 'transfer-ownership',
  entry: 'hold-funds',
  perBatch: false,
  during: ['preparing'],
  undo: 'ReleaseFunds',
  timeoutSeconds: 60,
  rerun: false,
  uses: ['tables'],
} as const;

describe('stepsPage', () => {
  it('links each step to its file, under its machine', () => {
    const { text } = stepsPage({ HoldFunds: hold, ReleaseFunds: { ...hold, machine: 'undo-transfer', undo: 'none', perBatch: true } });
    const [forward = '', undo = ''] = text.split('## [undo-transfer]');
    expect(forward).toContain(
      '| [HoldFunds](../../lambdas/saga/hold-funds.ts) | `preparing` | once | `ReleaseFunds` | no | 60 | `tables` |',
    );
    expect(undo).toContain('| each batch | – |');
  });
});
