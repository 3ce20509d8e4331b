import { describe, expect, it } from '@jest/globals';
import { measuredOnce, measureTransfer } from '../../../bench/transfer/measured-transfer.js';
import { rulesPerGroup } from '../../../bench/transfer/seed-estate.js';

const size = { groups: 2, instancesPerGroup: 1 };

describe('measureTransfer', () => {
  it('counts one whole transfer: every state, every write, every call', async () => {
    const { resourceCount, run, units, writesOf, mutatingCalls } = await measureTransfer(size);

    expect(resourceCount).toBe(2 * (1 + 1 + 2));
    expect(run).toMatchObject({ status: 'SUCCEEDED', transitions: 28 });
    expect(Object.values(writesOf).reduce((sum, count) => sum + count, 0)).toBe(units.writes);
    expect(Object.keys(writesOf)).toEqual(expect.arrayContaining(['resources/resource', 'transfers/effect', 'transfers/record']));
    // One call a type to lock, to hand over and to unlock, and one a group for all of its rules.
    expect(mutatingCalls).toEqual({ 'EC2:CreateTags': 6, 'EC2:DeleteTags': 3, 'EC2:ModifySecurityGroupRules': 2 });
    expect(rulesPerGroup).toBe(2);
  });

  it('reads the manifest no oftener than it has to', async () => {
    const [one, ten] = await Promise.all([measureTransfer(size), measureTransfer({ groups: 2, instancesPerGroup: 20 })]);

    expect(ten.units.requests / ten.resourceCount).toBeLessThan(one.units.requests / one.resourceCount);
  });
});

describe('measuredOnce', () => {
  it('measures a size once', () => {
    expect(measuredOnce(size)).toBe(measuredOnce({ ...size }));
  });
});
