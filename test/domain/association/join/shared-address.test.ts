import { describe, expect, it } from '@jest/globals';
import { sourceCode } from '../../../../domain/association/evidence/evidence-source.js';
import { relationCode } from '../../../../domain/association/evidence/relation.js';
import { ResourceBook } from '../../../../domain/association/join/resource-book.js';
import { aKnownResource, aLease } from '../../../support/a-known-resource.js';
import { joined, reasonsOf } from '../../../support/joined.js';
import { type NamedEnd, observed } from '../../../support/log-calls.js';

const bucket: NamedEnd = ['id', '000000000001', 'orders'];
const inVpc = (address: string, vpc = 'vpc-1'): NamedEnd => ['address', vpc, address];
const orders = aKnownResource('s3-bucket', 'orders');

/** One request from an address to the bucket, in a window. */
const read = (end: NamedEnd, first: number, last: number) => observed(end, bucket, { first, last, relation: relationCode.reads });

describe('an address of a NAT gateway', () => {
  const resources = [
    aKnownResource('nat-gateway', 'nat-1', { leases: [aLease('198.51.100.7', 0, undefined, 'eu-west-1')] }),
    aKnownResource('subnet', 'subnet-1'),
    aKnownResource('route-table', 'rtb-1', { to: ['subnet-1', 'nat-1'] }),
    aKnownResource('ec2-instance', 'i-a', { to: ['subnet-1'], leases: [aLease('10.0.0.5', 0)] }),
    aKnownResource('ec2-instance', 'i-b', { to: ['subnet-1'], leases: [aLease('10.0.0.6', 0)] }),
    orders,
  ];
  const nat: NamedEnd = ['address', 'eu-west-1', '198.51.100.7'];

  it('is the set behind it, never one member', () => {
    const { pairs, report } = joined(resources, [read(nat, 1000, 1010)]);

    expect(pairs).toEqual([]);
    expect(reasonsOf(report)).toEqual(['behind a NAT gateway: a set, never one member x1']);
    expect(report.sets).toMatchObject([{ nat: 0, to: 5, members: [3, 4], events: 1, relation: 'reads' }]);
    expect(new ResourceBook(resources).nodeAt('eu-west-1', '198.51.100.7', 1000, 1010)).toEqual({ nat: 0, members: [3, 4] });
  });

  it('is narrowed by what its own side logged, and stays a set', () => {
    const outside = observed(inVpc('10.0.0.5'), ['address', 'eu-west-1', '203.0.113.9'], { first: 1000, last: 1010 });

    const { pairs, report } = joined(resources, [outside, read(nat, 1000, 1010)]);

    expect(pairs).toEqual([]);
    expect(report.sets[0]?.members).toEqual([3]);
  });

  it('is the NAT gateway itself where a call names it', () => {
    expect(joined(resources, [observed(['id', '000000000001', 'nat-1'], bucket)]).pairs).toEqual(['nat-1 calls orders x1']);
  });
});

describe('the balancer of the mission', () => {
  const resources = [
    aKnownResource('load-balancer', 'app/shop/0a', { to: ['vpc-1'] }),
    aKnownResource('vpc', 'vpc-1'),
    ...['i-a', 'i-b', 'i-c'].map((id, n) => aKnownResource('ec2-instance', id, { leases: [aLease(`10.0.0.${n + 5}`, 0)] })),
  ];
  const balancer: NamedEnd = ['id', '000000000001', 'app/shop/0a'];
  const target = (n: number): NamedEnd => ['address', 'balancer:app/shop/0a', `10.0.0.${n}`];

  it('routes to the instances that had the addresses of its targets, and is called by its clients', () => {
    const source = sourceCode.balancer;
    const { pairs } = joined(resources, [
      observed(balancer, target(5), { source, relation: relationCode['routes to'] }),
      observed(balancer, target(6), { source, relation: relationCode['routes to'] }),
      observed(target(7), balancer, { source }),
    ]);

    expect(pairs).toEqual(['0a routes to i-a x1', '0a routes to i-b x1', 'i-c calls 0a x1']);
  });
});
