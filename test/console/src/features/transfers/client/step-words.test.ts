import { describe, expect, it } from '@jest/globals';
import { type ShownStep, stepRunsOf } from '../../../../../../console/src/features/transfers/client/step-run.js';
import {
  batchesText,
  changesText,
  lookOfStep,
  tookText,
  whereText,
} from '../../../../../../console/src/features/transfers/client/step-words.js';
import { aStep, aTransferView, uncommitted } from '../../../../../support/a-transfer-view.js';

function shown(changes: Partial<ShownStep>): ShownStep {
  return {
    step: 'LockResources',
    perBatch: true,
    changes: 'lock of each row',
    state: 'done',
    progress: aStep('LockResources'),
    ...changes,
  };
}

describe('words of a step', () => {
  it('tells how long it took once it has ended', () => {
    expect(tookText(shown({}))).toBe('1 s');
    expect(tookText(shown({ state: 'running' }))).toBeUndefined();
    expect(tookText(shown({ progress: undefined }))).toBeUndefined();
  });

  it('counts batches of a step that works in batches', () => {
    expect(batchesText(shown({}), { batchCount: 3 })).toBe('1 of 3 batches');
    expect(batchesText(shown({}), { batchCount: 1 })).toBe('1 of 1 batch');
    expect(batchesText(shown({ perBatch: false }), { batchCount: 3 })).toBeUndefined();
    expect(batchesText(shown({ progress: undefined }), { batchCount: 3 })).toBeUndefined();
  });

  it('says what it changes as a sentence', () => {
    expect(changesText({ changes: 'nothing' })).toBe('Changes nothing');
    expect(changesText({ changes: 'commission from escrow' })).toBe('Changes: commission from escrow');
  });

  it('has a sign of its own for every state', () => {
    const states = ['waiting', 'running', 'done', 'failed', 'stopped', 'not-needed'] as const;

    expect(new Set(states.map(lookOfStep)).size).toBe(states.length);
  });
});

describe('whereText', () => {
  const where = (changes: object, steps: Parameters<typeof aTransferView>[1]) => {
    const view = aTransferView(changes, steps);
    return whereText(view.transfer, stepRunsOf(view));
  };

  it('names the newest step, and stays the same while only time passes', () => {
    const running = aStep('LockResources', { state: 'intended', finishedAt: undefined, batchesDone: 0 });

    expect(where({ ...uncommitted, status: 'preparing' }, [aStep('CheckTransfer'), running])).toBe(
      'Preparing: step 3 of 13, Lock resources, running.',
    );
    expect(where({ ...uncommitted, status: 'undoing', epoch: 2 }, [aStep('FindLastLease', { epoch: 2 })])).toBe(
      'Undoing: step 1 of 7, Find last lease, done.',
    );
  });

  it('is the status alone before the first step and at rest', () => {
    expect(where({ ...uncommitted, status: 'accepted' }, [])).toBe('Accepted.');
    expect(where({}, [aStep('CheckTransfer')])).toBe('Completed.');
  });
});
