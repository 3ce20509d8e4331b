import { describe, expect, it } from '@jest/globals';
import { stepPhases } from '../../../../../../console/src/features/transfers/client/step-phase.js';
import { stepRunsOf } from '../../../../../../console/src/features/transfers/client/step-run.js';
import { aStep, aTransferView, uncommitted } from '../../../../../support/a-transfer-view.js';

function titles(...given: Parameters<typeof aTransferView>) {
  return stepPhases(stepRunsOf(aTransferView(...given))).map(({ title, steps }) => [title, steps[0]?.step, steps.length]);
}

describe('stepPhases', () => {
  it('parts the way forward at the point of no return', () => {
    expect(titles({}, [])).toEqual([
      ['Before the commit', 'CheckTransfer', 8],
      ['From the commit on', 'CommitTransfer', 5],
    ]);
  });

  it('puts the newest undo between them', () => {
    const phases = titles({ ...uncommitted, status: 'undone', epoch: 3 }, [aStep('FindLastLease', { epoch: 2 })]);

    expect(phases).toEqual([
      ['Before the commit', 'CheckTransfer', 8],
      ['Undo', 'FindLastLease', 7],
      ['From the commit on', 'CommitTransfer', 5],
    ]);
  });
});
