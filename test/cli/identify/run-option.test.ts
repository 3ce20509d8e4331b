import { describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { confidenceOf, stateOf, withState } from '../../../cli/identify/run-option.js';

const parsed = (args: readonly string[]) => withState(new Command('why')).exitOverride().parse(args, { from: 'user' });

describe('stateOf', () => {
  it('is what was named, and says what to name', () => {
    expect(stateOf(parsed(['--state', 'runs']))).toBe('runs');
    expect(() => stateOf(parsed([]))).toThrow('--state: name the folder');
  });
});

describe('confidenceOf', () => {
  it.each(['', ' ', 'x', '-0.1', '1.1', 'NaN'])('refuses %p', (text) => {
    expect(() => confidenceOf('--min-confidence', text)).toThrow('is not a number from 0 to 1');
  });

  it.each([
    ['0', 0],
    ['0.5', 0.5],
    ['1', 1],
  ])('reads %p', (text, value) => {
    expect(confidenceOf('--min-confidence', text)).toBe(value);
  });
});
