import { describe, expect, it } from '@jest/globals';
import { sampleCall } from '../../../../bench/identification/cloudtrail/sample-calls.js';
import { Random } from '../../../../bench/identification/estates/random.js';
import { patternsOf } from '../../../../domain/association/logs/cloudtrail/call-patterns.js';

describe('sampleCall', () => {
  it('makes calls of many services, most of which mean something', () => {
    const random = new Random(5);
    const calls = Array.from({ length: 500 }, () => sampleCall(random));
    expect(new Set(calls.map(({ eventSource }) => eventSource)).size).toBe(7);
    const told = calls.filter(({ eventSource, eventName }) => patternsOf(eventSource, eventName).length > 0);
    expect(told.length).toBeGreaterThan(400);
  });
});
