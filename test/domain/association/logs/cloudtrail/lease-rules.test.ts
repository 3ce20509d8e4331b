import { describe, expect, it } from '@jest/globals';
import { hasLeases, leasesOf } from '../../../../../domain/association/logs/cloudtrail/lease-rules.js';

const region = 'eu-central-1';

function told(eventName: string, request: object, response: object = {}): readonly string[] {
  expect(hasLeases(eventName)).toBe(true);
  return leasesOf(eventName, { request: { ...request }, response: { ...response } }, region).map(
    ({ what, scope, address, id }) => `${id} ${what} ${address} in ${scope}`,
  );
}

describe('leasesOf', () => {
  it('gives an instance the addresses of its interfaces', () => {
    const items = [
      {
        instanceId: 'i-1',
        vpcId: 'vpc-1',
        privateIpAddress: '10.0.0.4',
        networkInterfaceSet: {
          items: [
            {
              networkInterfaceId: 'eni-1',
              vpcId: 'vpc-1',
              privateIpAddress: '10.0.0.4',
              privateIpAddressesSet: { item: [{ privateIpAddress: '10.0.0.5', association: { publicIp: '198.51.100.9' } }] },
            },
          ],
        },
      },
    ];
    expect(new Set(told('RunInstances', {}, { instancesSet: { items } }))).toEqual(
      new Set(['i-1 begins 10.0.0.4 in vpc-1', 'i-1 begins 10.0.0.5 in vpc-1', 'i-1 begins 198.51.100.9 in eu-central-1']),
    );
  });

  it.each<[string, object, object, readonly string[]]>([
    [
      'CreateNetworkInterface',
      {},
      { networkInterface: { networkInterfaceId: 'eni-1', vpcId: 'vpc-1', privateIpAddress: '10.0.0.4' } },
      ['eni-1 begins 10.0.0.4 in vpc-1'],
    ],
    ['DeleteNetworkInterface', { networkInterfaceId: 'eni-1' }, {}, ['eni-1 ends  in ']],
    [
      'StopInstances',
      { instancesSet: { items: [{ instanceId: 'i-1' }, { instanceId: 'i-2' }] } },
      {},
      ['i-1 ends  in eu-central-1', 'i-2 ends  in eu-central-1'],
    ],
    ['TerminateInstances', { instancesSet: { items: [{ instanceId: 'i-1' }] } }, {}, ['i-1 ends  in ']],
    ['AllocateAddress', {}, { publicIp: '198.51.100.9', allocationId: 'eipalloc-1' }, ['eipalloc-1 begins 198.51.100.9 in eu-central-1']],
    ['AssociateAddress', { allocationId: 'eipalloc-1', instanceId: 'i-1' }, {}, ['i-1 begins eipalloc-1 in eu-central-1']],
    ['AssociateAddress', { publicIp: '198.51.100.9', networkInterfaceId: 'eni-1' }, {}, ['eni-1 begins 198.51.100.9 in eu-central-1']],
    ['DisassociateAddress', { associationId: 'eipassoc-1' }, {}, ['eipassoc-1 ends  in eu-central-1']],
    ['ReleaseAddress', { publicIp: '198.51.100.9' }, {}, ['198.51.100.9 ends 198.51.100.9 in eu-central-1']],
    [
      'AssignPrivateIpAddresses',
      { networkInterfaceId: 'eni-1', privateIpAddressesSet: { item: [{ privateIpAddress: '10.0.0.7' }] } },
      {},
      ['eni-1 begins 10.0.0.7 in '],
    ],
    [
      'UnassignPrivateIpAddresses',
      { networkInterfaceId: 'eni-1', privateIpAddressesSet: { item: [{ privateIpAddress: '10.0.0.7' }] } },
      {},
      ['eni-1 ends 10.0.0.7 in '],
    ],
    [
      'CreateNatGateway',
      {},
      { CreateNatGatewayResponse: { natGateway: { natGatewayId: 'nat-1', natGatewayAddressSet: { item: { publicIp: '198.51.100.9' } } } } },
      ['nat-1 begins 198.51.100.9 in eu-central-1'],
    ],
  ])('reads %s of %j', (eventName, request, response, leases) => {
    expect(told(eventName, request, response)).toEqual(leases);
  });

  it('tells nothing where nobody is named, or nothing of addresses', () => {
    expect(told('AllocateAddress', {})).toEqual([]);
    expect(told('TerminateInstances', { instancesSet: { items: [{ instanceId: 7 }, null] } })).toEqual([]);
    expect(hasLeases('DescribeInstances')).toBe(false);
    expect(leasesOf('DescribeInstances', { request: {}, response: {} }, region)).toEqual([]);
  });
});
