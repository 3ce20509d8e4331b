import type { Instant } from '../../ports/clock.js';
import type { AddressLease, KnownResource } from '../known-resource.js';
import type { KnownType } from '../known-type.js';
import { textsAt, valuesAt } from './values-at.js';

/** Addresses kept of one resource. */
const leasesMax = 256;

/** Where the leases of one resource are, and when it was read. */
interface Reading {
  readonly region: string;
  readonly readAt: Instant;
}

/**
 * The addresses a resource had when it was read. An instance holds those of its interfaces from when each was attached; an interface holds
 * its own only where no instance does: of two holders of one address nobody could be told.
 */
export function addressLeases(type: KnownType, configuration: unknown, reading: Reading): readonly AddressLease[] {
  const leases =
    type === 'ec2-instance'
      ? valuesAt(configuration, 'NetworkInterfaces').flatMap((one) => interfaceLeases(one, textsAt(configuration, 'VpcId')[0], reading))
      : type === 'network-interface' && textsAt(configuration, 'Attachment.InstanceId').length === 0
        ? interfaceLeases(configuration, textsAt(configuration, 'VpcId')[0], reading)
        : type === 'nat-gateway'
          ? natLeases(configuration, reading)
          : [];
  return leases.slice(0, leasesMax);
}

function interfaceLeases(one: unknown, vpcId: string | undefined, { region, readAt }: Reading): readonly AddressLease[] {
  // The primary address comes with the interface; others, and those of the public, may have come at any time before the reading.
  const attached = secondsOf(one, 'Attachment.AttachTime') ?? Math.floor(Date.parse(readAt) / 1_000);
  const read = Math.floor(Date.parse(readAt) / 1_000);
  const scope = textsAt(one, 'VpcId')[0] ?? vpcId;
  const primary = textsAt(one, 'PrivateIpAddress')[0];
  const others = [...textsAt(one, 'PrivateIpAddresses.PrivateIpAddress'), ...textsAt(one, 'Ipv6Addresses.Ipv6Address')];
  const known = scope === undefined ? [] : [...new Set(others)].filter((address) => address !== primary);
  const isOfAmazon = textsAt(one, 'Association.IpOwnerId')[0] === 'amazon';
  const open = [...new Set([...textsAt(one, 'Association.PublicIp'), ...textsAt(one, 'PrivateIpAddresses.Association.PublicIp')])];
  return [
    ...(scope === undefined || primary === undefined ? [] : [{ scope, address: primary, from: attached }]),
    ...known.map((address) => ({ scope: scope ?? '', address, from: read })),
    ...open.map((address) => ({ scope: region, address, from: isOfAmazon ? attached : read })),
  ];
}

/** A NAT gateway keeps its addresses for life. */
function natLeases(configuration: unknown, { region, readAt }: Reading): readonly AddressLease[] {
  const from = secondsOf(configuration, 'CreateTime') ?? Math.floor(Date.parse(readAt) / 1_000);
  return textsAt(configuration, 'NatGatewayAddresses.PublicIp').map((address) => ({ scope: region, address, from }));
}

function secondsOf(configuration: unknown, path: string): number | undefined {
  const [value] = valuesAt(configuration, path);
  const seconds =
    typeof value === 'string' ? Math.floor(Date.parse(value) / 1_000) : typeof value === 'number' ? Math.floor(value) : Number.NaN;
  // AWS Config writes some times in milliseconds.
  const whole = seconds > 1e11 ? Math.floor(seconds / 1_000) : seconds;
  return Number.isFinite(whole) && whole > 0 ? whole : undefined;
}

/** By `InterfaceType`, as DescribeNetworkInterfaces documents it. */
const managers: ReadonlyMap<string, NonNullable<KnownResource['managedBy']>> = new Map([
  ['nat_gateway', 'nat'],
  ['lambda', 'function'],
  ['load_balancer', 'balancer'],
  ['network_load_balancer', 'balancer'],
  ['gateway_load_balancer', 'balancer'],
  ['gateway_load_balancer_endpoint', 'endpoint'],
  ['vpc_endpoint', 'endpoint'],
  ['api_gateway_managed', 'other'],
  ['transit_gateway', 'other'],
  ['efs', 'other'],
]);

/** By what services write into the description, for interface types that say only `interface`. */
const described: readonly (readonly [RegExp, NonNullable<KnownResource['managedBy']>])[] = [
  [/^ELB /, 'balancer'],
  [/^Interface for NAT Gateway /, 'nat'],
  [/^AWS Lambda VPC ENI/, 'function'],
  [/^VPC Endpoint Interface /, 'endpoint'],
];

/** Whose the interface really is, where a service manages it for another resource: a person's interface is nobody's but theirs. */
export function managedByOf(configuration: unknown): KnownResource['managedBy'] {
  const byType = managers.get(textsAt(configuration, 'InterfaceType')[0] ?? '');
  if (byType) return byType;
  if (valuesAt(configuration, 'RequesterManaged')[0] !== true) return undefined;
  const description = textsAt(configuration, 'Description')[0] ?? '';
  return described.find(([pattern]) => pattern.test(description))?.[1] ?? 'other';
}
