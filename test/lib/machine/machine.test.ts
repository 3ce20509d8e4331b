import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { steps } from '../../../lambdas/saga/steps.js';
import { allStates, parseMachine, placeholders, readMachine, transitions } from '../../../lib/machine/machine.js';
import { aMachine, aMap, aTask } from '../../support/a-machine.js';

const folder = resolve('statemachines');

describe('parseMachine', () => {
  it('drops shared blocks and keeps what they were shared into', () => {
    const yaml =
      'StartAt: A\nx-retry: &retry\n  - {ErrorEquals: [States.ALL], MaxAttempts: 3}\nStates:\n  A: {Type: Task, Retry: *retry, x-note: gone}';

    const machine = parseMachine(yaml);

    expect(machine).toEqual({ StartAt: 'A', States: { A: { Type: 'Task', Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 3 }] } } });
  });
});

describe('readMachine', () => {
  it.each(['transfer-ownership', 'undo-transfer'] as const)('reads %s, whose placeholders are its steps', (name) => {
    const ofMachine = Object.entries(steps).filter(([, step]) => step.machine === name);

    const machine = readMachine(name, folder);

    expect(placeholders(machine)).toEqual(ofMachine.map(([step]) => step).sort());
  });
});

describe('walking a machine', () => {
  it('finds the states inside Maps', () => {
    const machine = aMachine({ Lock: aMap('Lock') });

    expect(allStates(machine).map(([name]) => name)).toEqual(['Lock', 'LockBatch', 'LockBatchFailed', 'Done', 'Failed']);
  });

  it('finds every way out of a state, with what is assigned on it', () => {
    const task = aTask('Hold', { Assign: { held: true } });
    const choice = { Type: 'Choice', Choices: [{ Condition: '{% $a = 1 %}', Next: 'A' }], Default: 'B' };

    expect(transitions(task)).toEqual([
      { Next: 'Done', Assign: { held: true } },
      { ErrorEquals: ['States.ALL'], Next: 'Failed' },
    ]);
    expect(transitions(choice).map(({ Next }) => Next)).toEqual(['A', 'B']);
  });
});

describe('statemachines/README.md', () => {
  it('has a row for each step, in the order of the tables', () => {
    const rows = readFileSync(resolve(folder, 'README.md'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| '));
    const named = rows.map((row) => /^\| \**(\w+)/.exec(row)?.[1] ?? '').filter((name) => name !== 'Step');

    expect(named).toEqual(Object.keys(steps));
  });
});
