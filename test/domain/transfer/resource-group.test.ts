import { describe, expect, it } from '@jest/globals';
import { groupEntries, inGroups } from '../../../domain/transfer/resource-group.js';
import { TransferWorld } from '../../support/transfer-world.js';

describe('groupEntries', () => {
  it('keeps types, AWS accounts and regions apart and their lines in order', async () => {
    const { entries } = await TransferWorld.with();
    const [volume, bucket] = entries;
    if (!volume || !bucket) throw new Error('two lines expected');
    const elsewhere = { ...volume, arn: 'arn:elsewhere', awsAccountId: '333333333333' };

    const groups = groupEntries([volume, bucket, elsewhere, { ...volume, arn: 'arn:second' }]);

    expect(groups.map((group) => group.map((entry) => entry.arn))).toEqual([[volume.arn, 'arn:second'], [bucket.arn], ['arn:elsewhere']]);
  });
});

describe('inGroups', () => {
  it.each([
    ['discover', true, 'read'],
    ['verify', true, 'read'],
    ['tag', true, 'lock'],
    ['tag', false, 'arns'],
    ['stage', true, 'lock'],
    ['switchOver', false, 'arns'],
  ] as const)('opens sessions for %s (locked: %s) narrowed to %s', async (verb, locked, kind) => {
    const world = await TransferWorld.with();

    await inGroups(world, await world.work(), world.entries, verb, async () => undefined, locked);

    expect(world.memberCloud.opened.map((target) => target.scope.kind)).toEqual([kind, kind]);
    expect(world.memberCloud.opened.every((target) => target.leaseUntil === '2026-11-23T12:00:00.000Z')).toBe(true);
  });
});
