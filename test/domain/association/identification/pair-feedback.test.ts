import { describe, expect, it } from '@jest/globals';
import type { Decision } from '../../../../domain/association/identification/decision.js';
import { pairFeedback } from '../../../../domain/association/identification/pair-feedback.js';

function decided(change: Partial<Decision>): Decision {
  const arns = change.arns ?? ['a', 'b'];
  return {
    kind: 'pair',
    verdict: 'accept',
    resourceIds: [],
    reason: 'so',
    decidedAt: '2026-11-23T10:00:00.000Z',
    decidedBy: 'sam',
    ...change,
    arns,
  };
}

describe('pairFeedback', () => {
  it('takes a pair as it was decided', () => {
    expect(pairFeedback([decided({ verdict: 'reject' })])).toEqual([{ a: 'a', b: 'b', verdict: 'rejected' }]);
  });

  it('joins the members of an accepted proposal, and says nothing of pairs of a rejected one', () => {
    const arns = ['a', 'b', 'c'];

    expect(pairFeedback([decided({ kind: 'proposal', arns })])).toEqual([
      { a: 'a', b: 'b', verdict: 'accepted' },
      { a: 'a', b: 'c', verdict: 'accepted' },
    ]);
    expect(pairFeedback([decided({ kind: 'proposal', verdict: 'reject', arns })])).toEqual([]);
    expect(pairFeedback([decided({ verdict: 'withdraw' })])).toEqual([]);
  });

  it('goes by the latest word on a pair, in whatever order they come', () => {
    const later = decided({ verdict: 'reject', decidedAt: '2026-11-23T11:00:00.000Z' });
    const proposal = decided({ kind: 'proposal', arns: ['a', 'b', 'c'] });

    expect(pairFeedback([later, proposal])[0]).toEqual({ a: 'a', b: 'b', verdict: 'rejected' });
    expect(pairFeedback([proposal, later])).toEqual(pairFeedback([later, proposal]));
  });
});
