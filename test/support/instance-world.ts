import {
  CreateKeyPairCommand,
  CreateTagsCommand,
  DescribeInstancesCommand,
  RunInstancesCommand,
  TerminateInstancesCommand,
} from '@aws-sdk/client-ec2';
import { ec2Arn } from '../../drivers/parts/arn.js';
import { buildParties, type MemberEngine, member, memberFixture } from './member-fixture.js';

/** The reference of an instance in the member account. */
export const instanceRef = (id: string) => ({ type: 'ec2-instance' as const, arn: ec2Arn(member, 'instance', id), ...member });

/** A running instance with a key pair and a name. */
export async function instanceWorld(engine: MemberEngine) {
  const fixture = await memberFixture(engine);
  const { ec2 } = fixture.outside;
  const KeyName = `key-${crypto.randomUUID()}`;
  await ec2.send(new CreateKeyPairCommand({ KeyName }));
  const Tags = [{ Key: 'Name', Value: 'web' }];
  const TagSpecifications = [{ ResourceType: 'instance' as const, Tags }];
  const request = { ImageId: 'ami-12c6146b', InstanceType: 't3.micro' as const, KeyName, MinCount: 1, MaxCount: 1, TagSpecifications };
  const run = await ec2.send(new RunInstancesCommand(request));
  const instanceId = run.Instances?.[0]?.InstanceId ?? '';
  const ref = instanceRef(instanceId);
  return {
    ...fixture,
    ref,
    parties: buildParties([ref.arn]),
    instanceId,
    tag: async (Key: string, Value: string) => {
      await ec2.send(new CreateTagsCommand({ Resources: [instanceId], Tags: [{ Key, Value }] }));
    },
    terminate: async () => {
      await ec2.send(new TerminateInstancesCommand({ InstanceIds: [instanceId] }));
    },
    /** Everything of the instance that a transfer must leave alone: state, addresses, launch time. */
    production: async (): Promise<unknown> => {
      const instance = (await ec2.send(new DescribeInstancesCommand({ InstanceIds: [instanceId] }))).Reservations?.[0]?.Instances?.[0];
      return [instance?.State, instance?.LaunchTime, instance?.PrivateIpAddress, instance?.PublicIpAddress, instance?.NetworkInterfaces];
    },
  };
}
