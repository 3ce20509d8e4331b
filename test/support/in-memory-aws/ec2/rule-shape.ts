import type { IpPermission, SecurityGroupRule } from '@aws-sdk/client-ec2';
import { cidrText, parseCidr } from '../../../../domain/access/cidr-block.js';
import { awsFailure } from '../aws-failure.js';
import type { AwsPlace, GroupState } from '../aws-place.js';

/** Rules of one call, each for one source, without ids. */
export function rulesOf(place: AwsPlace, permissions: readonly IpPermission[], isEgress: boolean): SecurityGroupRule[] {
  return permissions.flatMap((permission) => {
    const traffic = { ...trafficOf(permission), IsEgress: isEgress };
    return sourcesOf(place, permission).map((source) => ({ ...traffic, ...source }));
  });
}

/** Ports as EC2 keeps them: -1 where the protocol has none. Throws InvalidParameterValue. */
function trafficOf({ IpProtocol = '', FromPort, ToPort }: IpPermission): Pick<SecurityGroupRule, 'IpProtocol' | 'FromPort' | 'ToPort'> {
  if (IpProtocol === '-1') return { IpProtocol, FromPort: -1, ToPort: -1 };
  if (FromPort === undefined || ToPort === undefined) {
    if (/^(?:tcp|udp|6|17)$/.test(IpProtocol))
      throw awsFailure('InvalidParameterValue', `Invalid value for portRange. Must specify both from and to ports with ${IpProtocol}.`);
    return { IpProtocol, FromPort: FromPort ?? -1, ToPort: ToPort ?? -1 };
  }
  const isPorts = IpProtocol === 'tcp' || IpProtocol === 'udp';
  if (isPorts && (FromPort > ToPort || FromPort < 0 || ToPort > 65_535)) {
    throw awsFailure('InvalidParameterValue', `Invalid value 'Invalid port range ${FromPort}-${ToPort}'.`);
  }
  return { IpProtocol, FromPort, ToPort };
}

function sourcesOf(place: AwsPlace, { IpRanges, Ipv6Ranges, PrefixListIds, UserIdGroupPairs }: IpPermission): SecurityGroupRule[] {
  return [
    ...(IpRanges ?? []).map(({ CidrIp, Description }) => ({ CidrIpv4: canonical(CidrIp), ...described(Description) })),
    ...(Ipv6Ranges ?? []).map(({ CidrIpv6, Description }) => ({ CidrIpv6: canonical(CidrIpv6), ...described(Description) })),
    ...(PrefixListIds ?? []).map(({ PrefixListId, Description }) => ({ PrefixListId, ...described(Description) })),
    ...(UserIdGroupPairs ?? []).map(({ GroupId, UserId = place.awsAccountId, Description }) => ({
      ReferencedGroupInfo: { GroupId, UserId },
      ...described(Description),
    })),
  ];
}

/** EC2 keeps the network of an address with host bits. Throws InvalidParameterValue. */
export function canonical(cidr = ''): string {
  const block = parseCidr(cidr);
  if (block === undefined) throw awsFailure('InvalidParameterValue', `CIDR block ${cidr} is malformed`);
  return cidrText(block);
}

function described(text: string | undefined): { readonly Description?: string } {
  return text === undefined || text === '' ? {} : { Description: text };
}

/** What makes two rules of one group duplicates: everything but id and description. */
export function keyOfRule(rule: SecurityGroupRule): string {
  const { GroupId, UserId } = rule.ReferencedGroupInfo ?? {};
  const source = rule.CidrIpv4 ?? rule.CidrIpv6 ?? rule.PrefixListId ?? `${UserId}/${GroupId}`;
  return `${rule.IsEgress} ${rule.IpProtocol} ${rule.FromPort} ${rule.ToPort} ${source}`;
}

/** The rules of a group as DescribeSecurityGroups tells them: one permission for each protocol and range of ports. */
export function permissionsOf({ rules }: GroupState, isEgress: boolean): IpPermission[] {
  const some = [...rules.values()].filter((rule) => rule.IsEgress === isEgress);
  return [...Map.groupBy(some, ({ IpProtocol, FromPort, ToPort }) => `${IpProtocol} ${FromPort} ${ToPort}`).values()].map(permissionOf);
}

function permissionOf(rules: readonly SecurityGroupRule[]): IpPermission {
  const { IpProtocol, FromPort, ToPort } = rules[0] ?? {};
  const text = (rule: SecurityGroupRule) => described(rule.Description);
  return {
    ...(IpProtocol === '-1' ? { IpProtocol } : { IpProtocol, FromPort, ToPort }),
    IpRanges: rules.flatMap((rule) => (rule.CidrIpv4 === undefined ? [] : [{ CidrIp: rule.CidrIpv4, ...text(rule) }])),
    Ipv6Ranges: rules.flatMap((rule) => (rule.CidrIpv6 === undefined ? [] : [{ CidrIpv6: rule.CidrIpv6, ...text(rule) }])),
    PrefixListIds: rules.flatMap((rule) => (rule.PrefixListId === undefined ? [] : [{ PrefixListId: rule.PrefixListId, ...text(rule) }])),
    UserIdGroupPairs: rules.flatMap((rule) =>
      rule.ReferencedGroupInfo === undefined ? [] : [{ ...rule.ReferencedGroupInfo, ...text(rule) }],
    ),
  };
}
