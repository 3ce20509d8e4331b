import { describe, expect, it } from '@jest/globals';
import { undoWindowOf, undoWindowProblem, undoWindowSeconds } from '../../../../../../console/src/features/listings/client/undo-window.js';

describe('an undo window as it is typed', () => {
  it.each([
    [0, '0', 'hours'],
    [1, '1', 'seconds'],
    [90, '90', 'seconds'],
    [120, '2', 'minutes'],
    [86_400, '24', 'hours'],
    [129_600, '36', 'hours'],
    [172_800, '2', 'days'],
    [604_800, '7', 'days'],
  ] as const)('%s seconds are %s %s, and back', (seconds, count, unit) => {
    expect(undoWindowOf(seconds)).toEqual({ count, unit });
    expect(undoWindowSeconds({ count, unit })).toBe(seconds);
  });

  it.each([
    ['', 'hours', '0 to 168 hours'],
    ['1.5', 'hours', '0 to 168 hours'],
    ['-1', 'days', '0 to 7 days'],
    ['8', 'days', '0 to 7 days'],
    ['169', 'hours', '0 to 168 hours'],
    ['604801', 'seconds', '0 to 604,800 seconds'],
  ] as const)('refuses %s %s with the range and what to do', (count, unit, range) => {
    expect(undoWindowSeconds({ count, unit })).toBeUndefined();
    expect(undoWindowProblem({ count, unit })).toBe(`An undo window is a whole number from ${range}. Write one of these.`);
  });

  it('has nothing to say of the longest', () => {
    expect(undoWindowProblem({ count: '7', unit: 'days' })).toBeUndefined();
  });
});
