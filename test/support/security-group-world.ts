import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  DescribeNetworkInterfacesCommand,
  DescribeSecurityGroupRulesCommand,
  type EC2Client,
  type IpPermission,
  RunInstancesCommand,
  type SecurityGroupRule,
} from '@aws-sdk/client-ec2';
import type { Parties } from '../../domain/access/parties.js';
import type { CloudResourceRef } from '../../domain/resource/cloud-resource.js';
import { ec2Arn } from '../../drivers/parts/arn.js';
import type { Rule } from '../../drivers/security-group/rule.js';
import { buildParties, type MemberEngine, type MemberFixture, member, memberFixture } from './member-fixture.js';

/** A group that lets the seller in on 22 and 443 and the provider on 22, and an instance of the manifest that uses it. */
export interface GroupWorld extends MemberFixture {
  readonly ref: CloudResourceRef;
  readonly groupId: string;
  readonly vpcId: string;
  readonly instanceArn: string;
  /** With `shared`: an instance outside the manifest that uses the group as well. */
  readonly outsiderArn: string;
  readonly parties: Parties;
  /** Makes another group in the VPC, with these ingress rules. */
  addGroup(name: string, ingress?: readonly IpPermission[]): Promise<string>;
  /** Starts an instance that uses the groups; answers its ARN. */
  addInstance(groupIds: readonly string[]): Promise<string>;
  addRule(groupId: string, rule: IpPermission): Promise<void>;
  rulesOf(groupId: string): Promise<readonly SecurityGroupRule[]>;
  /** `22 198.51.100.0/24` of every ingress rule, sorted. */
  ingressOf(groupId: string): Promise<readonly string[]>;
  /** Ids of the interfaces that use the group. */
  interfacesOf(groupId: string): Promise<readonly string[]>;
}

let worlds = 0;

/** Makes the world anew in a VPC of its own. */
export async function groupWorld(engine: MemberEngine, { shared = false } = {}): Promise<GroupWorld> {
  worlds += 1;
  const fixture = await memberFixture(engine);
  const { ec2 } = fixture.outside;
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }));
  const vpcId = Vpc?.VpcId ?? '';
  const { Subnet } = await ec2.send(new CreateSubnetCommand({ VpcId: vpcId, CidrBlock: '10.0.1.0/24' }));
  const hands = handsOn(ec2, vpcId, Subnet?.SubnetId ?? '');
  const ingress = [tcp(22, '198.51.100.0/24'), tcp(443, '198.51.100.0/24'), tcp(22, '192.0.2.7/32')];
  const groupId = await hands.addGroup(`app-${worlds}`, ingress);
  const instanceArn = await hands.addInstance([groupId]);
  const outsiderArn = shared ? await hands.addInstance([groupId]) : '';
  const ref = groupRef(groupId);
  return { ...fixture, ...hands, ref, groupId, vpcId, instanceArn, outsiderArn, parties: buildParties([ref.arn, instanceArn]) };
}

/** The reference of a group in the member account of the tests. */
export function groupRef(groupId: string): CloudResourceRef {
  return { type: 'security-group', arn: ec2Arn(member, 'security-group', groupId), ...member };
}

/** Lets a network in on one port. */
export function tcp(port: number, cidr: string): IpPermission {
  return { IpProtocol: 'tcp', FromPort: port, ToPort: port, IpRanges: [{ CidrIp: cidr, Description: `port ${port}` }] };
}

/** Lets a group in on one port. */
export function tcpFromGroup(port: number, groupId: string): IpPermission {
  return { IpProtocol: 'tcp', FromPort: port, ToPort: port, UserIdGroupPairs: [{ GroupId: groupId }] };
}

/** An ingress rule on port 22 from the seller's network, with changes. */
export function buildRule(change: Partial<Rule> = {}): Rule {
  const source = { kind: 'cidr4', value: '198.51.100.0/24' } as const;
  return { id: 'sgr-1', direction: 'ingress', protocol: 'tcp', from: 22, to: 22, source, description: '', ...change };
}

function handsOn(ec2: EC2Client, vpcId: string, subnetId: string) {
  const rulesOf = async (groupId: string) => {
    const Filters = [{ Name: 'group-id', Values: [groupId] }];
    return (await ec2.send(new DescribeSecurityGroupRulesCommand({ Filters }))).SecurityGroupRules ?? [];
  };
  const addRule = async (groupId: string, rule: IpPermission) => {
    await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId: groupId, IpPermissions: [rule] }));
  };
  return {
    rulesOf,
    addRule,
    addGroup: async (name: string, ingress: readonly IpPermission[] = []) => {
      const { GroupId = '' } = await ec2.send(new CreateSecurityGroupCommand({ GroupName: name, Description: name, VpcId: vpcId }));
      for (const rule of ingress) await addRule(GroupId, rule);
      return GroupId;
    },
    addInstance: async (groupIds: readonly string[]) => {
      const input = { ImageId: 'ami-12c6146b', MinCount: 1, MaxCount: 1, SubnetId: subnetId, SecurityGroupIds: [...groupIds] };
      const { Instances } = await ec2.send(new RunInstancesCommand(input));
      return ec2Arn(member, 'instance', Instances?.[0]?.InstanceId ?? '');
    },
    ingressOf: async (groupId: string) =>
      (await rulesOf(groupId))
        .filter((rule) => rule.IsEgress !== true)
        .map((rule) => `${rule.FromPort} ${rule.CidrIpv4 ?? rule.CidrIpv6 ?? rule.ReferencedGroupInfo?.GroupId}`)
        .sort(),
    interfacesOf: async (groupId: string) => {
      const Filters = [{ Name: 'group-id', Values: [groupId] }];
      const { NetworkInterfaces = [] } = await ec2.send(new DescribeNetworkInterfacesCommand({ Filters }));
      return NetworkInterfaces.map((entry) => entry.NetworkInterfaceId ?? '').sort();
    },
  };
}
