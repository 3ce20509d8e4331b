import { describe, expect, it } from '@jest/globals';
import { isBeforeCommit, isUnderWay, isUndo, mayChange } from '../../../../../../console/src/features/transfers/client/transfer-status.js';
import type { Transfer } from '../../../../../../console/src/generated/api.js';

describe('transfer status', () => {
  it.each<[Transfer['status'], boolean, boolean, boolean]>([
    ['accepted', true, true, false],
    ['preparing', true, true, false],
    ['completing', true, false, false],
    ['undoing', true, false, true],
    ['needs-operator', false, false, false],
    ['completed', false, false, false],
    ['undone', false, false, true],
  ])('%s: under way %s, before the commit %s, undo %s', (status, underWay, beforeCommit, undo) => {
    expect([isUnderWay({ status }), isBeforeCommit({ status }), isUndo({ status })]).toEqual([underWay, beforeCommit, undo]);
  });

  it('may change until it is undone or paid', () => {
    expect((['preparing', 'needs-operator', 'completed', 'undone'] as const).map((status) => mayChange({ status }))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(mayChange({ status: 'completed', paidOutAt: '2026-11-23T10:00:00.000Z' })).toBe(false);
  });

  it('tells an undo that rests from a way forward that rests', () => {
    expect(isUndo({ status: 'needs-operator', needsOperatorFrom: 'undoing' })).toBe(true);
    expect(isUndo({ status: 'needs-operator', needsOperatorFrom: 'completing' })).toBe(false);
    expect(isUndo({ status: 'completing', needsOperatorFrom: 'undoing' })).toBe(false);
  });
});
