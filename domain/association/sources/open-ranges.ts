import { textsAt } from './values-at.js';

/** What is asked is whether there is any: so many are kept. */
const rangesMax = 200;

/** Where rules name what is no group: ranges as the EC2 API (`IpRanges.CidrIp`) and AWS Config (`ipRanges`, `ipv4Ranges.cidrIp`) write them, and prefix lists. */
const paths = [
  'IpPermissions.IpRanges',
  'IpPermissions.IpRanges.CidrIp',
  'IpPermissions.Ipv4Ranges.CidrIp',
  'IpPermissions.Ipv6Ranges.CidrIpv6',
  'IpPermissions.PrefixListIds.PrefixListId',
];

/** Ranges and prefix lists that the rules of a security group let in, from its configuration; undefined where its rules were not read. */
export function openRanges(configuration: unknown): readonly string[] | undefined {
  if (typeof configuration !== 'object' || configuration === null) return undefined;
  if (!Object.keys(configuration).some((key) => key.toLowerCase() === 'ippermissions')) return undefined;
  return [...new Set(paths.flatMap((path) => textsAt(configuration, path)))].slice(0, rangesMax);
}
