import { describe, expect, it } from '@jest/globals';
import { natCode, natOf, reasonOf, unresolved, unresolvedReasons } from '../../../../domain/association/join/unresolved.js';

describe('codes of ends that are no node', () => {
  it('have each a reason of their own', () => {
    const reasons = Object.values(unresolved).map(reasonOf);

    expect(new Set(reasons)).toEqual(new Set(unresolvedReasons));
    expect(reasonOf(unresolved.uncertain)).toContain('hand-over');
  });

  it('carry the NAT gateway', () => {
    expect([natOf(natCode(0)), natOf(natCode(123_456))]).toEqual([0, 123_456]);
    expect(Object.values(unresolved).map(natOf)).toEqual(Object.values(unresolved).map(() => undefined));
    expect(reasonOf(natCode(7))).toContain('NAT');
  });
});
