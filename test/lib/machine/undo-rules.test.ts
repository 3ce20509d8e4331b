import { describe, expect, it } from '@jest/globals';
import type { Machine, MachineState } from '../../../lib/machine/machine.js';
import { undoRules } from '../../../lib/machine/undo-rules.js';
import { aMachine, aMap, aStepTable, aTask } from '../../support/a-machine.js';

const failed = { Type: 'Choice', Choices: [{ Condition: '{% $states.input.failed > 0 %}', Next: 'Failed' }], Default: 'Hold' };
const forward = aMachine({
  Check: aTask('Check', { Next: 'Lock' }),
  Lock: aMap('Lock', { Next: 'AreAllLocked' }),
  AreAllLocked: failed,
  Hold: aTask('Hold'),
});
const caughtOn = (Next: string) => ({ Catch: [{ ErrorEquals: ['States.ALL'], Next }], Next });
const last = aTask('Check', { Next: undefined, End: true });

function undoing(states: { readonly [name: string]: MachineState }): Machine {
  return aMachine({ ...states, Last: last });
}

const brokenBy = (undo: Machine) => undoRules(forward, undo, aStepTable).map(({ rule, state }) => `${rule} ${state}`);

describe('undoRules', () => {
  it('lets a ladder pass whose rungs go on, newest first, and whose last state may fail', () => {
    expect(brokenBy(undoing({ Release: aTask('Release', caughtOn('Unlock')), Unlock: aMap('Unlock', { Next: 'Last' }) }))).toEqual([]);
  });

  it('refuses a missing rung', () => {
    expect(brokenBy(undoing({ Release: aTask('Release', caughtOn('Last')) }))).toEqual(['undo-order machine']);
  });

  it('refuses rungs in forward order', () => {
    const undo = undoing({ Unlock: aMap('Unlock', { Next: 'Release' }), Release: aTask('Release', caughtOn('Last')) });

    expect(brokenBy(undo)).toEqual(['undo-order machine']);
  });

  it('refuses a rung whose failure ends the run', () => {
    const undo = undoing({ Release: aTask('Release', { Next: 'Unlock' }), Unlock: aMap('Unlock', { Next: 'Last' }) });

    expect(brokenBy(undo)).toEqual(['undo-goes-on Release']);
  });

  it('refuses an iteration whose failure ends the run', () => {
    const undo = undoing({ Release: aTask('Release', caughtOn('Unlock')), Unlock: aMap('Unlock', { Next: 'Last' }, { Catch: undefined }) });

    expect(brokenBy(undo)).toEqual(['undo-goes-on UnlockBatch']);
  });

  it('refuses a Choice that gives up', () => {
    const undo = undoing({
      Release: aTask('Release', caughtOn('Unlock')),
      Unlock: aMap('Unlock', { Next: 'Which' }),
      Which: { Type: 'Choice', Choices: [{ Condition: '{% $states.input.failed > 0 %}', Next: 'Failed' }], Default: 'Last' },
    });

    expect(brokenBy(undo)).toEqual(['undo-goes-on Which']);
  });
});
