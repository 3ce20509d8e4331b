import { describe, expect, it } from '@jest/globals';
import { type StepRun, stepRunsOf } from '../../../../../../console/src/features/transfers/client/step-run.js';
import { stepsOf } from '../../../../../../console/src/shared/words.js';
import { aStep, aTransferView, uncommitted } from '../../../../../support/a-transfer-view.js';

function states(run: StepRun | undefined): { readonly [step: string]: string } {
  return Object.fromEntries(run?.steps.map(({ step, state }) => [step, state]) ?? []);
}

const before = ['CheckTransfer', 'IdentifyResources', 'LockResources'] as const;

describe('stepRunsOf', () => {
  it('shows the steps of the machine in their order, those to come as waiting', () => {
    const steps = [aStep('LockResources', { state: 'intended', batchesDone: 0, finishedAt: undefined }), aStep('CheckTransfer')];

    const [run, ...others] = stepRunsOf(aTransferView({ ...uncommitted, status: 'preparing' }, steps));

    expect(others).toEqual([]);
    expect(run?.steps.map(({ step }) => step)).toEqual(stepsOf('transfer-ownership').map(({ step }) => step));
    expect(states(run)).toMatchObject({ CheckTransfer: 'done', LockResources: 'running', CommitTransfer: 'waiting' });
  });

  it('calls a step done when all of its batches are', () => {
    const of = (batchesDone: number) =>
      states(
        stepRunsOf(aTransferView({ ...uncommitted, status: 'preparing', batchCount: 3 }, [aStep('LockResources', { batchesDone })]))[0],
      );

    expect(of(2).LockResources).toBe('running');
    expect(of(3).LockResources).toBe('done');
  });

  it('puts the undo behind what failed; what was not begun is not needed, what was cut off is stopped', () => {
    const failed = aStep('StageAccess', { state: 'failed', errorCode: 'Drifted', errorMessage: 'Changed.' });
    const cut = aStep('HoldFunds', { state: 'intended', finishedAt: undefined });
    const undo = aStep('FindLastLease', { epoch: 2 });

    const [forward, back] = stepRunsOf(
      aTransferView({ ...uncommitted, status: 'undoing', epoch: 2 }, [...before.map((s) => aStep(s)), failed, cut, undo]),
    );

    expect(states(forward)).toMatchObject({ StageAccess: 'failed', HoldFunds: 'stopped', CommitTransfer: 'not-needed' });
    expect(back).toMatchObject({ machine: 'undo-transfer', epoch: 2, isCurrent: true });
    expect(states(back)).toMatchObject({ FindLastLease: 'done', UnstageAccess: 'waiting' });
  });

  it('shows an undo that has not begun yet, and a way forward that never did', () => {
    const runs = stepRunsOf(aTransferView({ ...uncommitted, status: 'undoing', epoch: 2 }, []));

    expect(runs.map(({ machine, epoch }) => [machine, epoch])).toEqual([
      ['transfer-ownership', 1],
      ['undo-transfer', 2],
    ]);
    expect(new Set(Object.values(states(runs[0])))).toEqual(new Set(['not-needed']));
    expect(new Set(Object.values(states(runs[1])))).toEqual(new Set(['waiting']));
  });

  it('keeps an undo that an operator resumed as an earlier one', () => {
    const first = aStep('UnstageAccess', { epoch: 2, state: 'failed', batchesDone: 0 });

    const runs = stepRunsOf(aTransferView({ ...uncommitted, status: 'undoing', epoch: 3 }, [first, aStep('FindLastLease', { epoch: 3 })]));

    expect(runs.filter(({ machine }) => machine === 'undo-transfer').map(({ epoch, isCurrent }) => [epoch, isCurrent])).toEqual([
      [2, false],
      [3, true],
    ]);
    expect(states(runs[1])).toMatchObject({ UnstageAccess: 'failed', UnlockResources: 'not-needed' });
    expect(states(runs[2])).toMatchObject({ UnstageAccess: 'waiting' });
  });

  it('lets what needs an operator wait for its resumption', () => {
    const view = aTransferView({ completedAt: undefined, status: 'needs-operator', needsOperatorFrom: 'completing' }, [
      aStep('SwitchAccess', { state: 'intended', finishedAt: undefined, batchesDone: 0 }),
    ]);

    expect(states(stepRunsOf(view)[0])).toMatchObject({ SwitchAccess: 'stopped', VerifyAccess: 'waiting' });
  });

  it('believes the transfer where the log of steps has not heard yet', () => {
    const late = { state: 'intended', finishedAt: undefined } as const;

    const [done] = stepRunsOf(aTransferView({}, [aStep('CommitTransfer', late), aStep('AnnounceTransfer', late)]));
    const undone = stepRunsOf(
      aTransferView({ ...uncommitted, status: 'undone', epoch: 2, undoneAt: '2026-11-23T10:00:05.000Z' }, [
        aStep('FinishUndo', { ...late, epoch: 2 }),
      ]),
    );

    expect(states(done)).toMatchObject({ CommitTransfer: 'done', AnnounceTransfer: 'done' });
    expect(states(undone[1])).toMatchObject({ FinishUndo: 'done' });
  });
});
