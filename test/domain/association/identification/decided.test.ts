import { describe, expect, it } from '@jest/globals';
import { decidedOf } from '../../../../domain/association/identification/decided.js';
import type { Decision } from '../../../../domain/association/identification/decision.js';

const one: Decision = {
  kind: 'pair',
  verdict: 'reject',
  arns: ['a', 'b'],
  resourceIds: ['res_a', 'res_b'],
  reason: 'Another team',
  decidedAt: '2026-11-23T10:00:00.000Z',
  decidedBy: 'sam',
};

describe('decidedOf', () => {
  it('finds the decision on exactly this set, whatever its order', () => {
    const { kind: _kind, arns: _arns, resourceIds: _ids, ...told } = one;

    expect(decidedOf([one], 'pair', ['b', 'a'])).toEqual(told);
    expect(decidedOf([one], 'proposal', ['a', 'b'])).toBeUndefined();
    expect(decidedOf([one], 'pair', ['a', 'c'])).toBeUndefined();
    expect(decidedOf([], 'pair', ['a', 'b'])).toBeUndefined();
  });

  it('tells nothing of what was withdrawn', () => {
    expect(decidedOf([{ ...one, verdict: 'withdraw' }], 'pair', ['a', 'b'])).toBeUndefined();
  });
});
