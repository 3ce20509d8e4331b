import { describe, expect, it } from '@jest/globals';
import { assignmentRules } from '../../../lib/machine/assignment-rules.js';
import type { Machine, MachineState } from '../../../lib/machine/machine.js';
import { aMachine, aMap, aTask } from '../../support/a-machine.js';

const brokenBy = (machine: Machine) => assignmentRules(machine).map(({ rule, state }) => `${rule} ${state}`);
const first: MachineState = { Type: 'Pass', Assign: { n: 1 }, Next: 'Second' };
const reads: MachineState = { Type: 'Pass', Output: '{% $n %}', Next: 'Third' };
const third: MachineState = { Type: 'Wait', Seconds: 1, Next: 'Failed' };

function forked(onTheSide: MachineState): Machine {
  const fork: MachineState = { Type: 'Choice', Choices: [{ Condition: '{% $states.input.a = 1 %}', Next: 'Second' }], Default: 'Side' };
  return aMachine({
    First: { ...first, Assign: { m: 1 }, Next: 'Fork' },
    Fork: fork,
    Side: onTheSide,
    Second: { ...reads, Next: 'Third' },
    Third: { ...third, Next: 'Done' },
  });
}

describe('assignmentRules', () => {
  it('lets a variable be read behind the state that assigns it', () => {
    const machine = aMachine({ First: first, Second: reads, Third: { ...third, Next: 'Last' }, Last: aTask('Hold') });

    expect(brokenBy(machine)).toEqual([]);
  });

  it('refuses a variable that one of two paths leaves unassigned', () => {
    expect(brokenBy(forked({ Type: 'Pass', Assign: { n: 2 }, Next: 'Second' }))).toEqual([
      'assigned-before-read Second',
      'reachable Failed',
    ]);
  });

  it('refuses a variable that only the way without failure assigns', () => {
    const caught = [{ ErrorEquals: ['States.ALL'], Next: 'Second' }];
    const machine = aMachine({
      First: aTask('Hold', { Assign: { n: 1 }, Catch: caught, Next: 'Second' }),
      Second: reads,
      Third: { ...third, Next: 'Done' },
    });

    expect(brokenBy(machine)).toContain('assigned-before-read Second');
  });

  it('sees what a Catch and a Choice assign on their way', () => {
    const caught = [{ ErrorEquals: ['States.ALL'], Next: 'Second', Assign: { n: 0 } }];
    const machine = aMachine({ First: aTask('Hold', { Assign: { n: 1 }, Catch: caught, Next: 'Second' }), Second: reads, Third: third });

    expect(brokenBy(machine)).toEqual(['reachable Done']);
  });

  it('judges a loop by its first round', () => {
    const machine = aMachine({
      First: { Type: 'Pass', Next: 'Second' },
      Second: reads,
      Third: { Type: 'Pass', Assign: { n: 1 }, Next: 'Second' },
    });

    expect(brokenBy(machine)).toContain('assigned-before-read Second');
  });

  it('lets a Map read what is assigned around it, and refuses to assign it', () => {
    const inner = (task: { readonly [field: string]: unknown }) =>
      aMachine({ First: { ...first, Next: 'Lock' }, Lock: aMap('Lock', { Next: 'Third' }, task), Third: third });

    expect(brokenBy(inner({ Output: { n: '{% $n %}' } }))).toEqual(['reachable Done']);
    expect(brokenBy(inner({ Assign: { n: 2 } }))).toEqual(
      ['map-assigns-outer Lock', 'reachable Done'].map((text) => text.replace('Lock', 'LockBatch')),
    );
  });

  it('refuses a state that no path leads to', () => {
    expect(brokenBy(aMachine({ First: { ...first, Next: 'Failed' }, Lost: { Type: 'Pass', Next: 'Done' } }))).toEqual([
      'reachable Lost',
      'reachable Done',
    ]);
  });
});
