import { CreateTagsCommand, DeleteTagsCommand, DescribeTagsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { beforeEach, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { ec2Arn } from '../../../drivers/parts/arn.js';
import { ec2TagPermissions, ec2Tags, tagEc2, untagEc2 } from '../../../drivers/parts/ec2-tags.js';
import { member } from '../../support/member-fixture.js';

const ec2 = mockClient(EC2Client);
const client = new EC2Client({ region: member.region });
const refs = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ type: 'ebs-volume' as const, arn: ec2Arn(member, 'volume', `vol-${i}`), ...member }));
const tags = { 'conveyance:owner': 'cus_a', 'conveyance:lock': 'trf_a' };
const carried = (id: number, Key: string, Value: string) => ({ ResourceId: `vol-${id}`, Key, Value });

beforeEach(() => {
  ec2.reset();
  ec2.on(DescribeTagsCommand).resolves({ Tags: [] });
});

test('ec2Tags makes a map, of nothing an empty one', () => {
  expect(ec2Tags([{ Key: 'a', Value: '1' }, { Key: 'b' }])).toEqual({ a: '1', b: '' });
  expect(ec2Tags(undefined)).toEqual({});
});

test('tags at most 100 resources in one call', async () => {
  await tagEc2(client, refs(250), tags);

  const sizes = ec2.commandCalls(CreateTagsCommand).map((call) => call.args[0].input.Resources?.length);
  expect(sizes).toEqual([100, 100, 50]);
});

test('skips what carries every tag, not what carries some or another value', async () => {
  const owner = [carried(0, 'conveyance:owner', 'cus_a'), carried(1, 'conveyance:owner', 'cus_a'), carried(2, 'conveyance:owner', 'cus_b')];
  const lock = [carried(0, 'conveyance:lock', 'trf_a'), carried(2, 'conveyance:lock', 'trf_a')];
  ec2.on(DescribeTagsCommand).resolvesOnce({ Tags: owner, NextToken: 'more' }).resolvesOnce({ Tags: lock });

  await tagEc2(client, refs(3), tags);

  expect(ec2.commandCalls(CreateTagsCommand).map((call) => call.args[0].input.Resources)).toEqual([['vol-1', 'vol-2']]);
});

test('untags only where the value is the one given, and names that value', async () => {
  ec2.on(DescribeTagsCommand).resolves({ Tags: [carried(0, 'conveyance:lock', 'trf_a'), carried(1, 'conveyance:lock', 'trf_b')] });

  await untagEc2(client, refs(2), { 'conveyance:lock': 'trf_a' });

  const inputs = ec2.commandCalls(DeleteTagsCommand).map((call) => call.args[0].input);
  expect(inputs).toEqual([{ Resources: ['vol-0'], Tags: [{ Key: 'conveyance:lock', Value: 'trf_a' }] }]);
});

test('nothing to tag or untag sends nothing', async () => {
  await tagEc2(client, [], tags);
  await untagEc2(client, refs(2), tags);

  expect(ec2.commandCalls(CreateTagsCommand)).toHaveLength(0);
  expect(ec2.commandCalls(DeleteTagsCommand)).toHaveLength(0);
});

test('permissions are bounded to the kind', () => {
  const [read, ...write] = ec2TagPermissions('volume');

  expect(read).toEqual({ action: 'ec2:DescribeTags', on: 'any' });
  expect(write.map((permission) => permission.on)).toEqual(
    Array.from({ length: 2 }, () => ({ pattern: `arn:aws:ec2:*:\${account}:volume/*` })),
  );
});
