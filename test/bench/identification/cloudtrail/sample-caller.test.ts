import { describe, expect, it } from '@jest/globals';
import { sampleCallers } from '../../../../bench/identification/cloudtrail/sample-caller.js';
import { Random } from '../../../../bench/identification/estates/random.js';

describe('sampleCallers', () => {
  it('makes instances, workloads and people, the same of the same seed', () => {
    const callers = sampleCallers(new Random(3), 60);
    expect(callers).toEqual(sampleCallers(new Random(3), 60));
    const text = JSON.stringify(callers);
    expect([text.match(/ec2RoleDelivery/g)?.length, text.match(/"IAMUser"/g)?.length]).toEqual([30, 6]);
    expect(new Set(callers.map(({ identity }) => JSON.stringify(identity))).size).toBe(60);
  });
});
