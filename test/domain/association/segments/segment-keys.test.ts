import { describe, expect, it } from '@jest/globals';
import { segmentKeys } from '../../../../domain/association/segments/segment-keys.js';

describe('segmentKeys', () => {
  it('name days as people do', () => {
    expect(segmentKeys.part('123456789012', 20_000, 'ab12', 3)).toBe('segments/123456789012/2024-10-04/ab12-3.segment');
    expect(segmentKeys.day('123456789012', 0)).toBe('days/123456789012/1970-01-01.segment');
    expect(segmentKeys.lasting('123456789012', 20_000)).toBe('days/123456789012/2024-10-04.lasting');
    expect([segmentKeys.joinedDays('cus_1'), segmentKeys.joined('cus_1', 'ab')]).toEqual(['evidence/cus_1/days.json', 'evidence/cus_1/ab']);
    expect([segmentKeys.inventory('cus_1'), segmentKeys.index('cus_1'), segmentKeys.run('cus_1')]).toEqual([
      'inventory/cus_1.json',
      'index/cus_1/evidence',
      'index/cus_1/run.json',
    ]);
  });

  it('give the prefix under which every part stands', () => {
    expect(segmentKeys.part('123456789012', 5, 'ab', 0)).toContain(segmentKeys.parts('123456789012', 5));
    expect(segmentKeys.parts('123456789012', 5)).toContain(segmentKeys.parts('123456789012'));
  });
});
