import type { IpPermission, SecurityGroup as SdkSecurityGroup, SecurityGroupRule, SecurityGroupRuleRequest } from '@aws-sdk/client-ec2';
import { cidrText, parseCidr } from '../../domain/access/cidr-block.js';
import type { RuleSource } from '../../domain/access/source-classification.js';

/** Which way the traffic of a rule goes, seen from what the group protects. */
export type Direction = 'ingress' | 'egress';

/** A rule that need not exist yet, in canonical form; ports are -1 where the protocol has none. */
export type RuleShape = {
  readonly direction: Direction;
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
  readonly source: RuleSource;
  readonly description: string;
};

/** A rule that exists. */
export type Rule = RuleShape & { readonly id: string };

/** The canonical form of a rule of a group in `awsAccountId`. */
export function ruleOf(rule: SecurityGroupRule, awsAccountId: string): Rule {
  return {
    id: rule.SecurityGroupRuleId ?? '',
    direction: rule.IsEgress === true ? 'egress' : 'ingress',
    protocol: rule.IpProtocol ?? '-1',
    from: rule.FromPort ?? -1,
    to: rule.ToPort ?? -1,
    source: sourceOf(rule, awsAccountId),
    description: rule.Description ?? '',
  };
}

/** What two rules share that let in the same traffic of different sources. */
export function portKey(rule: RuleShape): string {
  return `${rule.direction} ${rule.protocol} ${rule.from} ${rule.to}`;
}

/** What makes EC2 refuse a rule as a duplicate: everything but the description. */
export function ruleKey(rule: RuleShape): string {
  return `${portKey(rule)} ${rule.source.kind} ${rule.source.value}`;
}

/** For people, e.g. `tcp 22 from 192.0.2.0/24`. */
export function ruleText({ direction, protocol, from, to, source }: RuleShape): string {
  const traffic = protocol === '-1' ? 'all traffic' : `${protocol} ${from === to ? from : `${from}-${to}`}`;
  return `${traffic} ${direction === 'ingress' ? 'from' : 'to'} ${source.value}`;
}

/** One entry of an Authorize call. */
export function ipPermissionOf(rule: RuleShape): IpPermission {
  const text = rule.description === '' ? {} : { Description: rule.description };
  const [groupId = '', awsAccountId] = rule.source.value.split('/').reverse();
  const sources: { readonly [kind in RuleSource['kind']]: IpPermission } = {
    cidr4: { IpRanges: [{ CidrIp: rule.source.value, ...text }] },
    cidr6: { Ipv6Ranges: [{ CidrIpv6: rule.source.value, ...text }] },
    'prefix-list': { PrefixListIds: [{ PrefixListId: rule.source.value, ...text }] },
    group: { UserIdGroupPairs: [{ GroupId: groupId, ...(awsAccountId === undefined ? {} : { UserId: awsAccountId }), ...text }] },
  };
  return { IpProtocol: rule.protocol, FromPort: rule.from, ToPort: rule.to, ...sources[rule.source.kind] };
}

/** One entry of a Modify call; EC2 refuses a source of another kind than the rule has. */
export function ruleRequestOf(rule: RuleShape): SecurityGroupRuleRequest {
  const fields = { cidr4: 'CidrIpv4', cidr6: 'CidrIpv6', 'prefix-list': 'PrefixListId', group: 'ReferencedGroupId' } as const;
  return {
    IpProtocol: rule.protocol,
    FromPort: rule.from,
    ToPort: rule.to,
    [fields[rule.source.kind]]: rule.source.value,
    ...(rule.description === '' ? {} : { Description: rule.description }),
  };
}

/** How many rules of one direction a described group has, and how many of them name group `named`. */
export function countRules(
  group: SdkSecurityGroup,
  direction: Direction,
  named: string,
): { readonly total: number; readonly naming: number } {
  const permissions = (direction === 'ingress' ? group.IpPermissions : group.IpPermissionsEgress) ?? [];
  const pairs = permissions.flatMap((permission) => permission.UserIdGroupPairs ?? []);
  const ranges = permissions.flatMap((permission) => [...(permission.IpRanges ?? []), ...(permission.Ipv6Ranges ?? [])]);
  const lists = permissions.flatMap((permission) => permission.PrefixListIds ?? []);
  return { total: pairs.length + ranges.length + lists.length, naming: pairs.filter((pair) => pair.GroupId === named).length };
}

function sourceOf(rule: SecurityGroupRule, awsAccountId: string): RuleSource {
  if (rule.CidrIpv4 !== undefined) return { kind: 'cidr4', value: canonical(rule.CidrIpv4) };
  if (rule.CidrIpv6 !== undefined) return { kind: 'cidr6', value: canonical(rule.CidrIpv6) };
  if (rule.PrefixListId !== undefined) return { kind: 'prefix-list', value: rule.PrefixListId };
  const { GroupId = '', UserId = awsAccountId } = rule.ReferencedGroupInfo ?? {};
  return { kind: 'group', value: UserId === awsAccountId ? GroupId : `${UserId}/${GroupId}` };
}

function canonical(cidr: string): string {
  const block = parseCidr(cidr);
  return block === undefined ? cidr : cidrText(block);
}
