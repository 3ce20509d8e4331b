import { describe, expect, it } from '@jest/globals';
import type { Machine, MachineState } from '../../../lib/machine/machine.js';
import { subsetRules } from '../../../lib/machine/subset-rules.js';
import { aMachine, aMap, aTask } from '../../support/a-machine.js';

const brokenBy = (machine: Machine) => subsetRules(machine).map(({ rule }) => rule);
// A fork in front, so that the other states are reached whatever the odd one lacks.
const brokenByState = (Odd: MachineState) =>
  brokenBy(aMachine({ First: aTask('Hold', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Failed' }], Next: 'Fork' }), Fork: fork, Odd }));
const fork = { Type: 'Choice', Choices: [{ Condition: '{% $states.input.a = 1 %}', Next: 'Odd' }], Default: 'Done' };

describe('subsetRules', () => {
  it('lets a Task, a Map, a Choice, a Wait and a plain Succeed pass', () => {
    const states = {
      Hold: aTask('Hold', { Next: 'Lock' }),
      Lock: aMap('Lock', { Next: 'Which' }),
      Which: { Type: 'Choice', Choices: [{ Condition: '{% $states.input.a = 1 %}', Next: 'Pause' }], Default: 'End' },
      Pause: { Type: 'Wait', Seconds: 5, Next: 'Done' },
      End: { Type: 'Succeed' },
    };

    expect(subsetRules(aMachine(states))).toEqual([]);
  });

  it('refuses what is not the language', () => {
    expect(brokenByState({ Type: 'Pass', Next: 'Nowhere' })).toContain('language');
  });

  it('refuses JSONPath, in the machine and in a state', () => {
    expect(brokenBy(aMachine({}, { QueryLanguage: 'JSONPath' }))).toContain('jsonata-only');
    expect(brokenByState({ Type: 'Pass', QueryLanguage: 'JSONPath', Next: 'Done' })).toContain('jsonata-only');
  });

  it('refuses Parallel', () => {
    const branch = { StartAt: 'A', States: { A: { Type: 'Pass', End: true } } };

    expect(brokenByState({ Type: 'Parallel', Branches: [branch], Next: 'Done' })).toEqual(['type-subset']);
  });

  it('refuses Succeed with Output', () => {
    expect(brokenByState({ Type: 'Succeed', Output: { a: 1 } })).toEqual(['succeed-output']);
  });

  it('refuses a Choice without Default', () => {
    expect(brokenByState({ Type: 'Choice', Choices: [{ Condition: '{% $states.input.a = 1 %}', Next: 'Done' }] })).toContain(
      'choice-default',
    );
  });

  it('refuses other services', () => {
    expect(brokenByState(aTask('Hold', { Resource: 'arn:aws:states:::sqs:sendMessage' }))).toEqual(['resource-subset']);
  });

  it.each([[undefined], [0], [41]])('refuses a Map with MaxConcurrency %p', (MaxConcurrency) => {
    expect(brokenByState(aMap('Lock', { MaxConcurrency }))).toContain('map-concurrency');
  });

  it('refuses a distributed Map and one that reads its items', () => {
    const map = aMap('Lock');
    const distributed = {
      ...map,
      ItemProcessor: { ...map.ItemProcessor, ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' } },
    };

    expect(brokenByState(distributed as MachineState)).toContain('map-inline');
    expect(brokenByState(aMap('Lock', { Items: undefined }))).toContain('map-inline');
  });
});
