import { describe, expect, it } from '@jest/globals';
import { addressLeases, managedByOf } from '../../../../domain/association/sources/address-leases.js';

const reading = { region: 'eu-west-1', readAt: '2026-11-23T10:00:00.000Z' };
const readAt = Date.parse(reading.readAt) / 1_000;
const Attachment = { AttachTime: '2026-11-01T00:00:00.000Z', InstanceId: 'i-1' };
const attached = Date.parse(Attachment.AttachTime) / 1_000;
const one = {
  VpcId: 'vpc-1',
  PrivateIpAddress: '10.0.0.4',
  PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.4' }, { PrivateIpAddress: '10.0.0.5' }],
};

describe('addressLeases', () => {
  it('has the addresses of an instance by their scope, from when each is known', () => {
    const Association = { PublicIp: '203.0.113.9', IpOwnerId: '222222222222' };

    expect(addressLeases('ec2-instance', { NetworkInterfaces: [{ ...one, Attachment, Association }] }, reading)).toEqual([
      { scope: 'vpc-1', address: '10.0.0.4', from: attached },
      { scope: 'vpc-1', address: '10.0.0.5', from: readAt },
      { scope: 'eu-west-1', address: '203.0.113.9', from: readAt },
    ]);
  });

  it('believes an address of Amazon from the attachment on', () => {
    const Association = { PublicIp: '203.0.113.9', IpOwnerId: 'amazon' };
    const [open] = addressLeases('ec2-instance', { NetworkInterfaces: [{ Attachment, Association }] }, reading);

    expect(open).toEqual({ scope: 'eu-west-1', address: '203.0.113.9', from: attached });
  });

  it('gives an interface its addresses only where no instance has them', () => {
    expect(addressLeases('network-interface', { ...one, Attachment }, reading)).toEqual([]);
    expect(addressLeases('network-interface', one, reading)).toHaveLength(2);
  });

  it('gives a NAT gateway its public addresses for life', () => {
    const nat = { CreateTime: 1_761_955_200_000, NatGatewayAddresses: [{ PublicIp: '203.0.113.7', PrivateIp: '10.0.0.9' }] };

    expect(addressLeases('nat-gateway', nat, reading)).toEqual([{ scope: 'eu-west-1', address: '203.0.113.7', from: 1_761_955_200 }]);
  });

  it('gives nothing else any', () => {
    expect(addressLeases('rds-instance', one, reading)).toEqual([]);
  });
});

describe('managedByOf', () => {
  it.each([
    [{ InterfaceType: 'nat_gateway' }, 'nat'],
    [{ InterfaceType: 'lambda' }, 'function'],
    [{ InterfaceType: 'network_load_balancer' }, 'balancer'],
    [{ InterfaceType: 'vpc_endpoint' }, 'endpoint'],
    [{ InterfaceType: 'interface', RequesterManaged: true, Description: 'ELB app/web/1' }, 'balancer'],
    [{ InterfaceType: 'interface', RequesterManaged: true, Description: 'RDSNetworkInterface' }, 'other'],
    [{ InterfaceType: 'interface', RequesterManaged: false, Description: 'ELB app/web/1' }, undefined],
    [{}, undefined],
  ])('%j is managed by %s', (configuration, manager) => {
    expect(managedByOf(configuration)).toBe(manager);
  });
});
