import { AttachVolumeCommand, CreateTagsCommand, CreateVolumeCommand, RunInstancesCommand } from '@aws-sdk/client-ec2';
import { ec2Arn } from '../../drivers/parts/arn.js';
import { buildParties, type MemberEngine, member, memberFixture } from './member-fixture.js';

/** The reference of a volume in the member account. */
export const volumeRef = (id: string) => ({ type: 'ebs-volume' as const, arn: ec2Arn(member, 'volume', id), ...member });

/** An encrypted volume with a tag of the seller's, attached to an instance that moves with it. */
export async function volumeWorld(engine: MemberEngine) {
  const fixture = await memberFixture(engine);
  const { ec2 } = fixture.outside;
  const run = await ec2.send(new RunInstancesCommand({ ImageId: 'ami-12c6146b', MinCount: 1, MaxCount: 1 }));
  const InstanceId = run.Instances?.[0]?.InstanceId ?? '';
  const volume = await ec2.send(new CreateVolumeCommand({ AvailabilityZone: 'eu-west-1a', Size: 20, VolumeType: 'gp3', Encrypted: true }));
  const VolumeId = volume.VolumeId ?? '';
  await ec2.send(new AttachVolumeCommand({ VolumeId, InstanceId, Device: '/dev/sdf' }));
  const tag = async (Key: string, Value: string) => {
    await ec2.send(new CreateTagsCommand({ Resources: [VolumeId], Tags: [{ Key, Value }] }));
  };
  await tag('Name', 'data');
  const instanceArn = ec2Arn(member, 'instance', InstanceId);
  const ref = volumeRef(VolumeId);
  return { ...fixture, ref, parties: buildParties([ref.arn, instanceArn]), instanceArn, tag };
}
