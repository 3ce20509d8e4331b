import { describe, expect, it } from '@jest/globals';
import { nextFrom, preflightPagesMax, preflightSoFar } from '../../../../../../console/src/features/purchases/client/preflight-so-far.js';
import { aFinding, aPreflight } from '../../../../../support/an-offer.js';

const first = aPreflight({ complete: false, passes: false, resourceCount: 30, read: { from: 0, to: 20 }, next: 20 });

describe('a preflight that is followed', () => {
  it('goes on where the last answer stopped, and ends with the last', () => {
    expect([nextFrom([]), nextFrom([first]), nextFrom([first, aPreflight()])]).toEqual([undefined, 20, undefined]);
  });

  it('ends at its limit', () => {
    const answers = Array.from({ length: preflightPagesMax }, () => first);
    expect([nextFrom(answers.slice(1)), nextFrom(answers)]).toEqual([20, undefined]);
  });

  it('ends where an answer got no further', () => {
    expect(nextFrom([{ ...first, read: { from: 20, to: 20 } }])).toBeUndefined();
  });

  it('tells every finding once, and how far it is', () => {
    const [whole, one, other] = [aFinding({ resource: undefined }), aFinding(), aFinding({ resource: { position: 25, type: 'secret' } })];
    const last = aPreflight({
      resourceCount: 30,
      read: { from: 20, to: 30 },
      findings: [whole, other],
      checkedAt: '2026-11-23T10:00:20.000Z',
    });
    expect(preflightSoFar([{ ...first, findings: [whole, one] }, last])).toEqual({
      findings: [whole, one, other],
      readCount: 30,
      resourceCount: 30,
      isWhole: true,
      checkedAt: first.checkedAt,
    });
  });

  it('knows nothing before the first answer', () => {
    expect(preflightSoFar([])).toEqual({ findings: [], readCount: 0, resourceCount: 0, isWhole: false, checkedAt: undefined });
  });
});
