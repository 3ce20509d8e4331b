import { describe, expect, it } from '@jest/globals';
import { standingText } from '../../../../../../console/src/features/solutions/client/standing-text.js';

describe('standingText', () => {
  it('says how sure it is, or why it cannot be', () => {
    expect(standingText({ role: 'associated', confidence: 0.95, isShared: false })).toBe('95 %, very likely');
    const decided = { verdict: 'reject', reason: '', decidedAt: '', decidedBy: '' } as const;
    expect(standingText({ role: 'associated', confidence: 0.95, decided, isShared: false })).toBe('95 %, very likely; rejected');
    expect(standingText({ role: 'seed', isShared: false })).toBe('where you began');
    expect(standingText({ role: 'associated', confidence: 0.01, isShared: true })).toBe('shared service');
    expect(standingText({ role: 'associated', confidence: 0, decided, isShared: true })).toBe('shared service; rejected');
    expect(standingText({ role: 'added', isShared: false })).toBe('added by you');
  });
});
