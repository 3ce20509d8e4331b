import {
  AuthorizeSecurityGroupIngressCommand,
  CreateKeyPairCommand,
  CreateSecurityGroupCommand,
  DescribeInstancesCommand,
  type IpPermission,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import { pairArn } from '../../drivers/key-pair/read-pairs.js';
import { seller as demoSeller } from '../../scripts/demo/world.js';
import { InMemoryMarket } from './in-memory-market.js';
import { member } from './member-fixture.js';

const tcpFrom = (port: number, from: Pick<IpPermission, 'IpRanges' | 'UserIdGroupPairs'>): IpPermission => ({
  IpProtocol: 'tcp',
  FromPort: port,
  ToPort: port,
  ...from,
});

/**
 * A seller with a `web` group that somebody outside uses too, a `db` group of the solution alone that lets `web` in,
 * the instances of both and a key pair; and a purchaser. `between`: groups whose ids are between theirs;
 * `outside`: an interface uses a group that is not sold as well.
 */
export async function sharedGroupMarket({ between = 0, outside = false } = {}) {
  const market = await InMemoryMarket.open();
  const place = market.aws.place(member.awsAccountId, member.region);
  const sellers = { IpRanges: [{ CidrIp: demoSeller.network }] };
  const web = await makeGroup(market, 'web', [tcpFrom(443, sellers)]);
  const more: string[] = [];
  for (let at = 0; at < between; at += 1) more.push(await makeGroup(market, `more-${at}`, [tcpFrom(443, sellers)]));
  const db = await makeGroup(market, 'db', [tcpFrom(5_432, sellers), tcpFrom(5_432, { UserIdGroupPairs: [{ GroupId: web }] })]);
  const left = outside ? [await makeGroup(market, 'outside', [])] : [];
  const running = [...(await runInstance(market, [web, db, ...left])), ...(await runInstance(market, [db]))];
  await runInstance(market, [web]);
  await market.aws.clients(member).ec2.send(new CreateKeyPairCommand({ KeyName: 'app', KeyType: 'ed25519' }));
  const arns = [...running, ...[db, ...more, web].map((id) => place.ec2Arn('security-group', id)), pairArn(member, 'app')];
  const { customerId: seller } = await market.customer(demoSeller.roleName, demoSeller.network);
  const { customerId: purchaser } = await market.customer('Purchaser', '20.1.0.0/16');
  await market.own(seller, arns);
  return { market, place, arns, web, db, seller, purchaser };
}

/** All of it sold, the transfer started. */
export async function sharedGroupSale({ between = 0, ...terms }: { readonly movesControl?: boolean; readonly between?: number } = {}) {
  const world = await sharedGroupMarket({ between });
  const { market, arns, seller, purchaser } = world;
  return { ...world, transferId: await market.sell(seller, purchaser, { arns, ...terms }) };
}

async function makeGroup({ aws }: InMemoryMarket, name: string, IpPermissions: IpPermission[]): Promise<string> {
  const { ec2 } = aws.clients(member);
  const [VpcId] = aws.place(member.awsAccountId, member.region).vpcs.keys();
  const { GroupId = '' } = await ec2.send(new CreateSecurityGroupCommand({ GroupName: name, Description: name, VpcId }));
  if (IpPermissions.length > 0) await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
  return GroupId;
}

/** ARNs of the instance and of its volume. */
async function runInstance({ aws }: InMemoryMarket, SecurityGroupIds: string[]): Promise<readonly string[]> {
  const { ec2 } = aws.clients(member);
  const order = { ImageId: 'ami-12c6146b', InstanceType: 't3.micro', MinCount: 1, MaxCount: 1, SecurityGroupIds } as const;
  const { Instances } = await ec2.send(new RunInstancesCommand({ ...order, SecurityGroupIds }));
  const instanceId = Instances?.[0]?.InstanceId ?? '';
  const { Reservations } = await ec2.send(new DescribeInstancesCommand({ InstanceIds: [instanceId] }));
  const volumeId = Reservations?.[0]?.Instances?.[0]?.BlockDeviceMappings?.[0]?.Ebs?.VolumeId ?? '';
  const place = aws.place(member.awsAccountId, member.region);
  return [place.ec2Arn('instance', instanceId), place.ec2Arn('volume', volumeId)];
}
