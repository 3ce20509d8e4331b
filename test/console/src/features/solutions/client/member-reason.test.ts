import { describe, expect, it } from '@jest/globals';
import { ageText, memberReason } from '../../../../../../console/src/features/solutions/client/member-reason.js';

const seen = { from: '2026-11-01T10:00:00.000Z', to: '2026-11-20T10:00:00.000Z', ageDays: 3 };

describe('memberReason', () => {
  it('tells where, how often, over which days and how long ago', () => {
    const text = 'EC2 instance web reads S3 bucket assets';
    const reason = { source: 'cloudtrail', relation: 'reads', text, detail: 'GetObject', count: 1_200, ...seen } as const;
    const known = 'CloudTrail, GetObject: 1,200 times, 2026-11-01 to 2026-11-20 (3 days ago)';
    expect(memberReason(reason, new Map())).toEqual({ text, known });
  });

  it('tells of what is configured when it was read', () => {
    const reason = { source: 'configuration', relation: 'needs', text: 'arn:aws:x:y needs b', detail: '', count: 1, ...seen } as const;
    const names = new Map([['arn:aws:x:y', 'web']]);
    expect(memberReason(reason, names)).toEqual({ text: 'web needs b', known: 'Configuration: 2026-11-20 (3 days ago)' });
  });
});

describe('ageText', () => {
  it.each([
    [0, 'today'],
    [1, 'a day ago'],
    [1_000, '1,000 days ago'],
  ])('%p: %p', (days, text) => {
    expect(ageText(days)).toBe(text);
  });
});
