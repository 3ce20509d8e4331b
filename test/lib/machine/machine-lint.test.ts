import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { steps } from '../../../lambdas/saga/steps.js';
import { readMachine } from '../../../lib/machine/machine.js';
import { lintMachine, lintMachines, refuseBadMachines } from '../../../lib/machine/machine-lint.js';
import { aMachine, aStepTable, aTask } from '../../support/a-machine.js';

const folder = resolve('statemachines');
const shipped = { 'transfer-ownership': readMachine('transfer-ownership', folder), 'undo-transfer': readMachine('undo-transfer', folder) };

describe('lintMachines', () => {
  it('finds nothing in the shipped machines', () => {
    expect(lintMachines(shipped, steps)).toEqual([]);
  });

  it('names machine and state', () => {
    const bad = { ...shipped, 'undo-transfer': { ...shipped['undo-transfer'], TimeoutSeconds: 10 } };

    expect(lintMachines(bad, steps)).toMatchObject([{ rule: 'worst-case', state: 'undo-transfer/machine' }]);
  });

  it('compares the two machines', () => {
    const bad = { ...shipped, 'undo-transfer': shipped['transfer-ownership'] };

    expect(lintMachines(bad, steps).map(({ rule }) => rule)).toContain('undo-order');
  });
});

describe('lintMachine', () => {
  it('asks every kind of rule', () => {
    const machine = aMachine(
      {
        Odd: aTask('Hold', { Retry: undefined, Output: '{% $eval($unknown) %}' }),
        Which: { Type: 'Choice', Choices: [{ Condition: '{% $a %}', Next: 'Done' }] },
      },
      { TimeoutSeconds: 1 },
    );

    const broken = new Set(lintMachine(machine, aStepTable).map(({ rule }) => rule));

    for (const rule of [
      'language',
      'choice-default',
      'task-retry',
      'expression-subset',
      'condition-compares',
      'assigned-before-read',
      'reachable',
      'worst-case',
    ]) {
      expect([...broken]).toContain(rule);
    }
  });
});

describe('refuseBadMachines', () => {
  it('says nothing about good ones and throws every finding of bad ones', () => {
    const bad = { ...shipped, 'undo-transfer': { ...shipped['undo-transfer'], TimeoutSeconds: 10, QueryLanguage: 'JSONPath' } };

    expect(() => refuseBadMachines(shipped, steps)).not.toThrow();
    expect(() => refuseBadMachines(bad, steps)).toThrow(/jsonata-only[\s\S]*worst-case/);
  });
});
