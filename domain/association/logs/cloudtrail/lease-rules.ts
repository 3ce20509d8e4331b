import type { JsonObject } from '../json-object.js';
import { textOf } from '../json-object.js';
import type { LeaseSighting } from '../observation-sink.js';
import { objectsAtPath, textsAtPath } from './own-path.js';
import type { Parameters } from './trail-event.js';

/**
 * A lease that a call begins or ends: id of the resource as EC2 wrote it. An empty scope is the VPC of the resource; an empty address stands for
 * all that the resource has in the scope (with an empty scope: everywhere), because the event does not repeat them.
 */
export interface CalledLease {
  readonly what: LeaseSighting['what'];
  readonly scope: string;
  readonly address: string;
  readonly id: string;
}

type LeaseRule = (parameters: Parameters, region: string) => readonly CalledLease[];

/** Addresses of an interface, an instance or what else holds some in a VPC. */
function held(one: JsonObject, id: string, region: string): readonly CalledLease[] {
  const scope = textOf(one, 'vpcId');
  const inside = [textOf(one, 'privateIpAddress'), ...textsAtPath(one, 'privateIpAddressesSet.item.privateIpAddress')];
  const own = [...inside, ...textsAtPath(one, 'ipv6AddressesSet.item.ipv6Address')].filter((address) => address !== '');
  const outside = new Set([textOf(one, 'ipAddress'), ...textsAtPath(one, 'privateIpAddressesSet.item.association.publicIp')]);
  outside.delete('');
  return [
    ...(scope === '' ? [] : [...new Set(own)].map((address) => ({ what: 'begins', scope, address, id }) as const)),
    ...[...outside].map((address) => ({ what: 'begins', scope: region, address, id }) as const),
  ];
}

/** The instance holds what its interfaces have: of two holders of one address nobody could be told. */
const instancesRun: LeaseRule = ({ response }, region) =>
  objectsAtPath(response, 'instancesSet.items').flatMap((one) =>
    [one, ...objectsAtPath(one, 'networkInterfaceSet.items')].flatMap((part) => held(part, textOf(one, 'instanceId'), region)),
  );

const interfaceCreated: LeaseRule = ({ response }, region) =>
  objectsAtPath(response, 'networkInterface').flatMap((one) => held(one, textOf(one, 'networkInterfaceId'), region));

function endAll(path: string, isOutsideOnly: boolean): LeaseRule {
  return ({ request }, region) =>
    textsAtPath(request, path).map((id) => ({ what: 'ends', scope: isOutsideOnly ? region : '', address: '', id }) as const);
}

/** The holder is named; the address is, or the allocation whose address it is. */
const addressAssociated: LeaseRule = ({ request }, region) => {
  const address = textOf(request, 'publicIp') || textOf(request, 'allocationId');
  const id = textOf(request, 'networkInterfaceId') || textOf(request, 'instanceId');
  return [{ what: 'begins', scope: region, address, id }];
};

const addressAllocated: LeaseRule = ({ response }, region) => [
  { what: 'begins', scope: region, address: textOf(response, 'publicIp'), id: textOf(response, 'allocationId') },
];

/** Who held it is not said: the end is that of the address, whoever held it. */
function addressFreed(idKey: string): LeaseRule {
  return ({ request }, region) => {
    const address = textOf(request, 'publicIp');
    return [{ what: 'ends', scope: region, address, id: textOf(request, idKey) || address }];
  };
}

const privateAssigned: LeaseRule = ({ request, response }) => {
  const addresses = [
    ...textsAtPath(response, 'assignedPrivateIpAddressesSet.assignedPrivateIpAddressSetType.privateIpAddress'),
    ...textsAtPath(request, 'privateIpAddressesSet.item.privateIpAddress'),
  ];
  const id = textOf(request, 'networkInterfaceId');
  return [...new Set(addresses)].map((address) => ({ what: 'begins', scope: '', address, id }) as const);
};

const privateFreed: LeaseRule = ({ request }) =>
  textsAtPath(request, 'privateIpAddressesSet.item.privateIpAddress').map(
    (address) => ({ what: 'ends', scope: '', address, id: textOf(request, 'networkInterfaceId') }) as const,
  );

const gatewayCreated: LeaseRule = ({ response }, region) =>
  objectsAtPath(response, 'CreateNatGatewayResponse.natGateway').flatMap((one) =>
    textsAtPath(one, 'natGatewayAddressSet.item.publicIp').map(
      (address) => ({ what: 'begins', scope: region, address, id: textOf(one, 'natGatewayId') }) as const,
    ),
  );

/** Calls of EC2 that give or take addresses; a start gives public ones that its event does not name. */
const rules: ReadonlyMap<string, LeaseRule> = new Map([
  ['RunInstances', instancesRun],
  ['CreateNetworkInterface', interfaceCreated],
  ['DeleteNetworkInterface', endAll('networkInterfaceId', false)],
  ['StartInstances', endAll('instancesSet.items.instanceId', true)],
  ['StopInstances', endAll('instancesSet.items.instanceId', true)],
  ['TerminateInstances', endAll('instancesSet.items.instanceId', false)],
  ['AssociateAddress', addressAssociated],
  ['DisassociateAddress', addressFreed('associationId')],
  ['AllocateAddress', addressAllocated],
  ['ReleaseAddress', addressFreed('allocationId')],
  ['AssignPrivateIpAddresses', privateAssigned],
  ['UnassignPrivateIpAddresses', privateFreed],
  ['CreateNatGateway', gatewayCreated],
]);

/** True for a call of EC2 that may give or take an address. */
export function hasLeases(eventName: string): boolean {
  return rules.has(eventName);
}

/** The leases that a succeeded call of EC2 begins and ends; without those whose holder it does not name. */
export function leasesOf(eventName: string, parameters: Parameters, region: string): readonly CalledLease[] {
  const leases = rules.get(eventName)?.(parameters, region) ?? [];
  return leases.filter(({ id, address, what }) => id !== '' && (address !== '' || what === 'ends'));
}
