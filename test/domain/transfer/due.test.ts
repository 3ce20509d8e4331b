import { describe, expect, it } from '@jest/globals';
import { acceptedDue, deadlineDue, payoutDue, stuckDue } from '../../../domain/transfer/due.js';

const now = '2026-11-23T10:00:00.000Z';

describe('due', () => {
  it('gives each wait its time', () => {
    expect(stuckDue(now)).toEqual({ dueKind: 'stuck', dueAt: '2026-11-23T10:30:00.000Z' });
    expect(acceptedDue(now)).toEqual({ dueKind: 'stuck', dueAt: '2026-11-23T10:02:00.000Z' });
    expect(deadlineDue(now)).toEqual({ dueKind: 'stuck', dueAt: '2026-11-23T10:01:00.000Z' });
    expect(payoutDue(now, 86_400)).toEqual({ dueKind: 'payout', dueAt: '2026-11-24T10:00:00.000Z' });
  });
});
