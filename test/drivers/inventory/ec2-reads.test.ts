import { expect, it } from '@jest/globals';
import { ec2Reads } from '../../../drivers/inventory/ec2-reads.js';
import { askedFor, readWith } from '../../support/canned-inventory.js';
import { member } from '../../support/member-fixture.js';

const OwnerId = member.awsAccountId;

it('reads instances and what they are made of, with the permissions it asks for', async () => {
  const { items, actions } = await readWith(ec2Reads, {
    DescribeInstances: {
      Reservations: [
        {
          Instances: [
            { InstanceId: 'i-1', Tags: [{ Key: 'Name', Value: 'web' }] },
            { InstanceId: 'i-2', State: { Name: 'terminated' } },
          ],
        },
      ],
    },
    DescribeInstanceAttribute: { UserData: { Value: 'ZWNobw==' } },
    DescribeVolumes: { Volumes: [{ VolumeId: 'vol-1' }] },
    DescribeSnapshots: {
      Snapshots: [
        { SnapshotId: 'snap-1', OwnerId },
        { SnapshotId: 'snap-public', OwnerId: '999999999999' },
      ],
    },
    DescribeImages: { Images: [{ ImageId: 'ami-1', OwnerId }] },
    DescribeNetworkInterfaces: { NetworkInterfaces: [{ NetworkInterfaceId: 'eni-1', TagSet: [{ Key: 'a', Value: 'b' }] }] },
    DescribeAddresses: { Addresses: [{ AllocationId: 'eipalloc-1' }] },
    DescribeKeyPairs: { KeyPairs: [{ KeyName: 'k' }] },
    DescribeLaunchTemplates: { LaunchTemplates: [{ LaunchTemplateId: 'lt-1' }] },
    DescribeLaunchTemplateVersions: { LaunchTemplateVersions: [{ LaunchTemplateData: { ImageId: 'ami-1' } }] },
  });

  expect(items.map(({ type }) => type)).toEqual(ec2Reads.flatMap(({ types }) => types));
  expect(items[0]).toEqual({
    type: 'ec2-instance',
    configuration: { InstanceId: 'i-1', Tags: [{ Key: 'Name', Value: 'web' }], UserData: 'ZWNobw==' },
    tags: { Name: 'web' },
  });
  expect(items.at(-1)?.configuration.LaunchTemplateData).toEqual({ ImageId: 'ami-1' });
  expect(items.find(({ type }) => type === 'network-interface')?.tags).toEqual({ a: 'b' });
  expect(actions).toEqual(askedFor(ec2Reads));
});
