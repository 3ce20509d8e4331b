import { describe, expect, it } from '@jest/globals';
import { matchesGlob } from '../../../../domain/association/sources/matches-glob.js';

describe('matchesGlob', () => {
  it.each([
    ['arn:*:table/o*', 'arn:aws:table/orders'],
    ['a?c*', 'abc'],
    ['*', ''],
    ['*b*b', 'abab'],
    ['secret:db-??????', 'secret:db-a1b2c3'],
  ])('%s stands for %s', (pattern, text) => {
    expect(matchesGlob(pattern, text)).toBe(true);
  });

  it.each([
    ['a?c', 'ac'],
    ['*b', 'abc'],
    ['', 'a'],
    ['a.c', 'abc'],
    ['secret:db-??????', 'secret:db-a1b2c3d4'],
  ])('%s does not stand for %s', (pattern, text) => {
    expect(matchesGlob(pattern, text)).toBe(false);
  });

  it('answers at once to what a backtracking matcher never ends on, and refuses what is longer than any ARN', () => {
    expect(matchesGlob(`${'*a'.repeat(900)}b`, 'a'.repeat(2_000))).toBe(false);
    expect(matchesGlob('*', 'a'.repeat(3_000))).toBe(false);
  });
});
