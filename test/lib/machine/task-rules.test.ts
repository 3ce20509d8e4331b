import { describe, expect, it } from '@jest/globals';
import type { MachineState } from '../../../lib/machine/machine.js';
import { taskRules } from '../../../lib/machine/task-rules.js';
import { aMachine, aMap, aStepTable, aTask } from '../../support/a-machine.js';

const brokenBy = (state: MachineState) => taskRules(aMachine({ Odd: state }), aStepTable).map(({ rule }) => rule);
const all = { ErrorEquals: ['States.ALL'] };

describe('taskRules', () => {
  it('lets a bounded, retried and caught Task pass, alone and in a Map', () => {
    expect(brokenBy(aTask('Hold'))).toEqual([]);
    expect(brokenBy(aMap('Lock'))).toEqual([]);
  });

  it('asks for a numeric TimeoutSeconds', () => {
    expect(brokenBy(aTask('Hold', { TimeoutSeconds: undefined }))).toEqual(['task-timeout']);
    expect(brokenBy(aTask('Hold', { TimeoutSeconds: '{% $t %}' }))).toEqual(['task-timeout']);
  });

  it('asks that the state outlives its Lambda', () => {
    expect(brokenBy(aTask('Hold', { TimeoutSeconds: 60 }))).toEqual(['task-outlives-lambda']);
    expect(brokenBy(aTask('Hold', { TimeoutSeconds: 61 }))).toEqual([]);
  });

  it('asks for Retry', () => {
    expect(brokenBy(aTask('Hold', { Retry: undefined }))).toEqual(['task-retry']);
    expect(brokenBy(aTask('Hold', { Retry: [] }))).toEqual(['task-retry']);
  });

  it('asks for a Catch on everything, inside a Map too', () => {
    expect(brokenBy(aTask('Hold', { Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Failed' }] }))).toEqual(['task-catch']);
    expect(brokenBy(aMap('Lock', {}, { Catch: undefined }))).toEqual(['task-catch']);
  });

  it('asks that States.ALL stands alone and last', () => {
    const permanent = { ErrorEquals: ['PermanentError'], MaxAttempts: 0 };

    expect(brokenBy(aTask('Hold', { Retry: [permanent, all] }))).toEqual([]);
    expect(brokenBy(aTask('Hold', { Retry: [all, permanent] }))).toEqual(['all-last']);
    expect(brokenBy(aTask('Hold', { Catch: [{ ErrorEquals: ['States.Timeout', 'States.ALL'], Next: 'Failed' }] }))).toEqual(['all-last']);
  });

  it('refuses errors that the local engine names otherwise', () => {
    expect(brokenBy(aTask('Hold', { Retry: [{ ErrorEquals: ['ThrottledError'] }, all] }))).toEqual(['error-subset']);
  });

  it('asks for a step of the table', () => {
    expect(brokenBy(aTask('Unheard'))).toEqual(['step-known']);
    expect(brokenBy(aTask('Hold', { Arguments: { FunctionName: 'hold-funds' } }))).toEqual(['step-known']);
  });

  it('asks that a step runs per batch exactly where the table says so', () => {
    expect(brokenBy(aTask('Lock'))).toEqual(['step-per-batch']);
    expect(brokenBy(aMap('Hold'))).toEqual(['step-per-batch']);
  });
});
