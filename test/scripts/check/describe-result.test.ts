import { describe, expect, it } from '@jest/globals';
import { describeResult } from '../../../scripts/check/describe-result.js';

const part = { name: 'types', command: ['tsc'], remedy: 'npm run docs' } as const;

describe('describeResult', () => {
  it('is one line with the time when all is well', () => {
    expect(describeResult({ part, exitCode: 0, output: 'noise', seconds: 1.24 })).toBe('ok   types                   1.2 s');
  });

  it('tells the figure that was measured', () => {
    const measured = { ...part, tellsFigure: true };
    expect(describeResult({ part: measured, exitCode: 0, output: '3 KB a\n5 KB in all\n', seconds: 1 })).toMatch(/ 1\.0 s {2}5 KB in all$/);
  });

  it('shows everything, and the remedy, when it failed', () => {
    const text = describeResult({ part, exitCode: 2, output: 'a.ts(1,1): wrong\n', seconds: 1 });
    expect(text).toContain('FAIL types');
    expect(text).toContain('a.ts(1,1): wrong');
    expect(text).toContain('npm run docs');
  });
});
