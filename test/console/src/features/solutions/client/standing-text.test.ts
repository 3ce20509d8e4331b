import { describe, expect, it } from '@jest/globals';
import { standingText } from '../../../../../../console/src/features/solutions/client/standing-text.js';

describe('standingText', () => {
  it('says how sure it is, or why it cannot be', () => {
    expect(standingText({ role: 'associated', confidence: 0.95 })).toBe('95 %, very likely');
    const decided = { verdict: 'reject', reason: '', decidedAt: '', decidedBy: '' } as const;
    expect(standingText({ role: 'associated', confidence: 0.95, decided })).toBe('95 %, very likely; rejected');
    expect(standingText({ role: 'seed' })).toBe('where you began');
    expect(standingText({ role: 'added' })).toBe('added by you');
  });
});
