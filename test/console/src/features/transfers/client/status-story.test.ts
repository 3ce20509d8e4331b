import { describe, expect, it } from '@jest/globals';
import { failedSteps, failureLines, statusStory } from '../../../../../../console/src/features/transfers/client/status-story.js';
import { aToldTransfer, uncommitted } from '../../../../../support/a-transfer-view.js';

const failure = { step: 'HoldFunds', code: 'InsufficientFunds', message: 'Too little.' };

function told(changes: object): string {
  const { type, header, sentences } = statusStory(aToldTransfer(changes));
  return [type, header, ...sentences].join(' | ');
}

describe('statusStory', () => {
  it('says who owns and pays since when, and where the money is', () => {
    expect(told({})).toBe(
      'success | Completed | Contoso owns and pays for 2 cloud resources since 2026-11-23 10:00:06 UTC. | The price is in escrow and goes to Northwind at the next pay-out.',
    );
    expect(told({ undoWindowSeconds: 86_400 })).toMatch(/when the undo window ends, at 2026-11-24 10:00:09 UTC\.$/);
    expect(told({ paidOutAt: '2026-11-23T10:05:00.000Z' })).toMatch(/Northwind was paid at 2026-11-23 10:05:00 UTC\.$/);
  });

  it.each([
    [{ movesPayment: false }, /Contoso owns 1 cloud resource since .*; Northwind goes on paying/],
    [{ movesControl: false }, /Contoso pays for 1 cloud resource since .*; control stays with Northwind/],
  ])('says what did not move: %o', (changes, sentence) => {
    expect(told({ ...changes, resourceCount: 1 })).toMatch(sentence);
  });

  it('says of an undone one that nothing was sold and the money is back, and why', () => {
    const undone = { ...uncommitted, status: 'undone', failure } as const;

    expect(told(undone)).toMatch(/^warning \| Undone: nothing was sold, and the money is back/);
    expect(statusStory(aToldTransfer(undone)).failure).toEqual(failure);
  });

  it('tells one that rests after its commit from one that rests in its undo', () => {
    const forward = {
      completedAt: undefined,
      status: 'needs-operator',
      needsOperatorFrom: 'completing',
      operatorFailure: failure,
    } as const;
    const back = { ...forward, ...uncommitted, needsOperatorFrom: 'undoing', failure: { ...failure, code: 'Drifted' } } as const;

    expect(told(forward)).toMatch(/^error \| Needs an operator: committed, but not finished \| Contoso owns and pays .* stays in escrow/);
    expect(told(back)).toMatch(/^error \| Needs an operator: nothing was sold, .* Northwind owns and pays, as before/);
    expect(told(back)).not.toContain('Contoso owns');
    expect(statusStory(aToldTransfer(back)).failure).toEqual(failure);
  });

  it.each([
    ['accepted', /Accepted: it begins in a moment .* may still cancel/],
    ['preparing', /nothing has changed hands .* Northwind owns and pays/],
    ['undoing', /nothing will be sold .* Northwind owns and pays, as before/],
  ] as const)('says of one that is %s that nothing has changed hands', (status, sentence) => {
    expect(told({ ...uncommitted, status })).toMatch(sentence);
  });

  it('says of a committed one that it cannot be undone any more', () => {
    expect(told({ completedAt: undefined, status: 'completing' })).toMatch(/Contoso owns and pays .* It cannot be undone any more\./);
  });
});

describe('failureLines', () => {
  it('keeps apart what a message reports together', () => {
    expect(failureLines('A arn:1: one. | B arn:2: two.')).toEqual(['A arn:1: one.', 'B arn:2: two.']);
    expect(failureLines('One thing.')).toEqual(['One thing.']);
    expect(failureLines('')).toEqual([]);
  });
});

describe('failedSteps', () => {
  it('names the steps, and nothing where somebody cancelled', () => {
    expect(failedSteps('HoldFunds')).toBe(', in Hold funds');
    expect(failedSteps('UnstageAccess, UnlockResources')).toBe(', in Unstage access, Unlock resources');
    expect(failedSteps('cancel')).toBe('');
  });
});
