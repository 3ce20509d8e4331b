import {
  DescribeAddressesCommand,
  DescribeInstanceAttributeCommand,
  DescribeKeyPairsCommand,
  EC2Client,
  paginateDescribeImages,
  paginateDescribeInstances,
  paginateDescribeLaunchTemplates,
  paginateDescribeLaunchTemplateVersions,
  paginateDescribeNetworkInterfaces,
  paginateDescribeSnapshots,
  paginateDescribeVolumes,
} from '@aws-sdk/client-ec2';
import type { InventoryContext, InventoryRead } from './inventory-read.js';
import { allOn, detailed, once, paged, textOf } from './read-parts.js';

const ec2 = (context: InventoryContext) => ({ client: context.client(EC2Client) });

const instances = detailed(
  paged(
    'ec2-instance',
    'ec2:DescribeInstances',
    (context) => paginateDescribeInstances(ec2(context), {}),
    (page) => page.Reservations?.flatMap(({ Instances = [] }) => Instances.filter(({ State }) => State?.Name !== 'terminated')),
  ),
  ['ec2:DescribeInstanceAttribute'],
  async (context, item) => {
    const ask = new DescribeInstanceAttributeCommand({ InstanceId: textOf(item, 'InstanceId'), Attribute: 'userData' });
    const answer = await context.part('ec2:DescribeInstanceAttribute', () => context.client(EC2Client).send(ask));
    return answer?.UserData?.Value === undefined ? {} : { UserData: answer.UserData.Value };
  },
);

const launchTemplates = detailed(
  paged(
    'launch-template',
    'ec2:DescribeLaunchTemplates',
    (context) => paginateDescribeLaunchTemplates(ec2(context), {}),
    (page) => page.LaunchTemplates,
  ),
  ['ec2:DescribeLaunchTemplateVersions'],
  async (context, item) => {
    const ask = { LaunchTemplateId: textOf(item, 'LaunchTemplateId'), Versions: ['$Default'] };
    const versions = await context.part('ec2:DescribeLaunchTemplateVersions', () =>
      allOn(paginateDescribeLaunchTemplateVersions(ec2(context), ask), (page) => page.LaunchTemplateVersions),
    );
    return versions?.[0]?.LaunchTemplateData === undefined ? {} : { LaunchTemplateData: versions[0].LaunchTemplateData };
  },
);

/** Instances and what they are made of. */
export const ec2Reads: readonly InventoryRead[] = [
  instances,
  paged(
    'ebs-volume',
    'ec2:DescribeVolumes',
    (context) => paginateDescribeVolumes(ec2(context), {}),
    (page) => page.Volumes,
  ),
  paged(
    'ebs-snapshot',
    'ec2:DescribeSnapshots',
    (context) => paginateDescribeSnapshots(ec2(context), { OwnerIds: ['self'] }),
    // Public ones are anybody's.
    (page, { awsAccountId }) => page.Snapshots?.filter(({ OwnerId }) => OwnerId === awsAccountId),
  ),
  paged(
    'machine-image',
    'ec2:DescribeImages',
    (context) => paginateDescribeImages(ec2(context), { Owners: ['self'] }),
    (page, { awsAccountId }) => page.Images?.filter(({ OwnerId }) => OwnerId === awsAccountId),
  ),
  paged(
    'network-interface',
    'ec2:DescribeNetworkInterfaces',
    (context) => paginateDescribeNetworkInterfaces(ec2(context), {}),
    (page) => page.NetworkInterfaces,
  ),
  once(
    'elastic-ip',
    'ec2:DescribeAddresses',
    (context) => context.client(EC2Client).send(new DescribeAddressesCommand()),
    (answer) => answer.Addresses,
  ),
  once(
    'key-pair',
    'ec2:DescribeKeyPairs',
    (context) => context.client(EC2Client).send(new DescribeKeyPairsCommand()),
    (answer) => answer.KeyPairs,
  ),
  launchTemplates,
];
