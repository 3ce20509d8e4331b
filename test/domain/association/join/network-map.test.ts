import { describe, expect, it } from '@jest/globals';
import { NetworkMap } from '../../../../domain/association/join/network-map.js';
import { aKnownResource } from '../../../support/a-known-resource.js';

describe('NetworkMap', () => {
  it('finds the VPC of a resource over its subnet, and none where there are two', () => {
    const map = new NetworkMap([
      aKnownResource('vpc', 'vpc-1'),
      aKnownResource('subnet', 'subnet-1', { to: ['vpc-1'] }),
      aKnownResource('ec2-instance', 'i-a', { to: ['subnet-1'] }),
      aKnownResource('vpc', 'vpc-2'),
      aKnownResource('transit-gateway', 'tgw-1', { to: ['vpc-1', 'vpc-2'] }),
    ]);

    expect([map.vpcOf(0), map.vpcOf(1), map.vpcOf(2), map.vpcOf(4)]).toEqual(['vpc-1', 'vpc-1', 'vpc-1', undefined]);
  });

  it('finds whom an interface or an Elastic IP address works for, where it is one', () => {
    const map = new NetworkMap([
      aKnownResource('network-interface', 'eni-1', { to: ['i-a', 'app/b/1'] }),
      aKnownResource('ec2-instance', 'i-a'),
      aKnownResource('load-balancer', 'app/b/1'),
      aKnownResource('network-interface', 'eni-2', { to: ['app/b/1'], managedBy: 'balancer' }),
      aKnownResource('nat-gateway', 'nat-1', { to: ['eip-1'] }),
      aKnownResource('elastic-ip', 'eip-1'),
      aKnownResource('network-interface', 'eni-3', { to: ['i-a', 'i-b'] }),
      aKnownResource('ec2-instance', 'i-b'),
      aKnownResource('network-interface', 'eni-4', { to: ['i-a'], managedBy: 'function' }),
    ]);

    expect([0, 3, 5, 6, 8].map((node) => map.partnerOf(node))).toEqual([1, 2, 4, undefined, undefined]);
  });

  it('finds what stands in the subnets whose routes lead to a NAT gateway', () => {
    const map = new NetworkMap([
      aKnownResource('nat-gateway', 'nat-1', { to: ['subnet-public'] }),
      aKnownResource('subnet', 'subnet-public'),
      aKnownResource('subnet', 'subnet-1'),
      aKnownResource('route-table', 'rtb-1', { to: ['subnet-1', 'nat-1'] }),
      aKnownResource('ec2-instance', 'i-a', { to: ['subnet-1'] }),
      aKnownResource('lambda-function', 'worker', { to: ['subnet-1'] }),
      aKnownResource('ec2-instance', 'i-public', { to: ['subnet-public'] }),
    ]);

    expect(map.behindNat(0)).toEqual([4, 5]);
    expect(map.behindNat(0)).toBe(map.behindNat(0));
  });
});
