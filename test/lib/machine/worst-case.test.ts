import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { verifyRoundsMax } from '../../../domain/transfer/transfer.js';
import { readMachine } from '../../../lib/machine/machine.js';
import { worstCaseRule, worstCaseSeconds } from '../../../lib/machine/worst-case.js';
import { aMachine, aMap, aTask } from '../../support/a-machine.js';

/** Four runs of 70 s with pauses of 1, 2 and 4 s between them. */
const taskSeconds = 4 * 70 + 7;

describe('worstCaseSeconds', () => {
  it('counts every retry of a Task and the pauses between them', () => {
    expect(worstCaseSeconds(aMachine({ Hold: aTask('Hold') }))).toBe(taskSeconds);
  });

  it('keeps pauses to their longest, and gives three attempts where none are named', () => {
    const Retry = [
      { ErrorEquals: ['PermanentError'], MaxAttempts: 0 },
      { ErrorEquals: ['States.ALL'], IntervalSeconds: 10, BackoffRate: 3, MaxDelaySeconds: 20 },
    ];

    expect(worstCaseSeconds(aMachine({ Hold: aTask('Hold', { Retry }) }))).toBe(4 * 70 + 10 + 20 + 20);
  });

  it('counts 100 batches of a Map, so many at once', () => {
    expect(worstCaseSeconds(aMachine({ Lock: aMap('Lock', { MaxConcurrency: 7 }) }))).toBe(15 * taskSeconds);
  });

  it('takes the slowest of the paths', () => {
    const fork = { Type: 'Choice', Choices: [{ Condition: '{% $states.input.a = 1 %}', Next: 'Long' }], Default: 'Short' };
    const machine = aMachine({
      Fork: fork,
      Long: { Type: 'Wait', Seconds: 500, Next: 'Done' },
      Short: { Type: 'Wait', Seconds: 5, Next: 'Done' },
    });

    expect(worstCaseSeconds(machine)).toBe(500);
  });

  it('counts a wait by expression as the longest life of a Lambda', () => {
    expect(worstCaseSeconds(aMachine({ Pause: { Type: 'Wait', Seconds: '{% $s %}', Next: 'Done' } }))).toBe(900);
  });

  it('walks a loop a limited number of times', () => {
    const again = { Type: 'Choice', Choices: [{ Condition: '{% $states.input.open > 0 %}', Next: 'Hold' }], Default: 'Done' };

    expect(worstCaseSeconds(aMachine({ Hold: aTask('Hold', { Next: 'Again' }), Again: again }))).toBe(verifyRoundsMax * taskSeconds);
  });
});

describe('worstCaseRule', () => {
  it('asks for a time limit', () => {
    expect(worstCaseRule(aMachine({}, { TimeoutSeconds: undefined })).map(({ rule }) => rule)).toEqual(['machine-timeout']);
  });

  it('asks that the slowest path fits in it', () => {
    const machine = (TimeoutSeconds: number) => aMachine({ Hold: aTask('Hold') }, { TimeoutSeconds });

    expect(worstCaseRule(machine(taskSeconds))).toEqual([]);
    expect(worstCaseRule(machine(taskSeconds - 1)).map(({ rule }) => rule)).toEqual(['worst-case']);
  });

  it.each(['transfer-ownership', 'undo-transfer'] as const)('leaves %s room to spare', (name) => {
    const machine = readMachine(name, resolve('statemachines'));

    expect(worstCaseSeconds(machine)).toBeLessThan(Number(machine.TimeoutSeconds));
  });
});
