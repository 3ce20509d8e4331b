import { describe, expect, it } from '@jest/globals';
import { relationCode } from '../../../../domain/association/evidence/relation.js';
import { aKnownResource, aLease } from '../../../support/a-known-resource.js';
import { joined, reasonsOf } from '../../../support/joined.js';
import { leased, type NamedEnd, observed } from '../../../support/log-calls.js';

const handOver = 'a hand-over or a gap between what is known x1';
const bucket: NamedEnd = ['id', '000000000001', 'orders'];
const inVpc = (address: string, vpc = 'vpc-1'): NamedEnd => ['address', vpc, address];
const orders = aKnownResource('s3-bucket', 'orders');

/** One request from an address to the bucket, in a window. */
const read = (end: NamedEnd, first: number, last: number) => observed(end, bucket, { first, last, relation: relationCode.reads });

describe('an address that moves from one instance to another', () => {
  const inventory = [aKnownResource('ec2-instance', 'i-a', { leases: [aLease('10.0.0.5', 0, 5000)] }), orders];
  const [first, second] = [inventory, [aKnownResource('ec2-instance', 'i-b', { leases: [aLease('10.0.0.5', 5000, 9000)] })]];
  const resources = [...first, ...second];
  const address = inVpc('10.0.0.5');

  it('gives each request to who had it then, and nothing crosses', () => {
    const { pairs } = joined(resources, [read(address, 4000, 4100), read(address, 6000, 6100)]);

    expect(pairs).toEqual(['i-a reads orders x1', 'i-b reads orders x1']);
  });

  it('gives nobody a window over the hand-over, and counts it', () => {
    const { pairs, report } = joined(resources, [read(address, 4990, 5010)]);

    expect([pairs, reasonsOf(report)]).toEqual([[], [handOver]]);
  });

  it('knows the last second before and the first second after', () => {
    expect(joined(resources, [read(address, 4000, 4999)]).pairs).toEqual(['i-a reads orders x1']);
    expect(joined(resources, [read(address, 4000, 5000)]).pairs).toEqual([]);
    expect(joined(resources, [read(address, 5000, 5100)]).pairs).toEqual(['i-b reads orders x1']);
  });

  it('gives nobody a window in a gap, or before and after all that is known', () => {
    const gap = [aKnownResource('ec2-instance', 'i-a', { leases: [aLease('10.0.0.5', 100, 200), aLease('10.0.0.5', 9000, 9100)] }), orders];

    expect(reasonsOf(joined(gap, [read(address, 4000, 4010)]).report)).toEqual([handOver]);
    expect(reasonsOf(joined(gap, [read(address, 9200, 9300)]).report)).toEqual(['nobody known had this address x1']);
    expect(joined(gap, [read(address, 0, 50)]).pairs).toEqual([]);
  });

  it('is told by what CloudTrail saw assigned and released', () => {
    const known = [aKnownResource('ec2-instance', 'i-a'), aKnownResource('ec2-instance', 'i-b'), orders];
    const leases = [
      leased('vpc-1', '10.0.0.5', ['id', '', 'i-a'], 100, 100, 'begins'),
      leased('', '', ['id', '', 'i-a'], 5000, 5000, 'ends'),
      leased('vpc-1', '10.0.0.5', ['id', '', 'i-b'], 7000, 7000, 'begins'),
    ];

    const windows = [read(address, 1000, 1010), read(address, 6000, 6010), read(address, 80_000, 80_010)];

    expect(joined(known, [...leases, ...windows]).pairs).toEqual(['i-a reads orders x1', 'i-b reads orders x1']);
  });

  it('is nobody’s from when it was last seen, where its release was never seen', () => {
    const known = [aKnownResource('ec2-instance', 'i-a'), aKnownResource('ec2-instance', 'i-b'), orders];
    const leases = [
      leased('vpc-1', '10.0.0.5', ['id', '', 'i-a'], 100, 100, 'begins'),
      leased('vpc-1', '10.0.0.5', ['id', '', 'i-b'], 7000, 7000, 'begins'),
    ];

    expect(joined(known, [...leases, read(address, 6000, 6010), read(address, 8000, 8010)]).pairs).toEqual(['i-b reads orders x1']);
  });

  it('is bridged between two sightings of one instance that stand close together', () => {
    const known = [aKnownResource('ec2-instance', 'i-a'), orders];
    const sighted = (first: number) => leased('vpc-1', '10.0.0.5', ['id', '', 'i-a'], first, first + 60);

    expect(joined(known, [sighted(0), sighted(1260), read(address, 600, 610)]).pairs).toEqual(['i-a reads orders x1']);
    expect(reasonsOf(joined(known, [sighted(0), sighted(1262), read(address, 600, 610)]).report)).toEqual([handOver]);
  });

  it('counts against others also in the hands of somebody unknown', () => {
    const known = [aKnownResource('ec2-instance', 'i-a'), orders];
    const leases = [
      leased('vpc-1', '10.0.0.5', ['id', '', 'i-a'], 0, 100),
      leased('vpc-1', '10.0.0.5', ['id', '', 'i-dead'], 300, 400),
      leased('vpc-1', '10.0.0.5', ['id', '', 'i-a'], 600, 700),
    ];

    expect(reasonsOf(joined(known, [...leases, read(address, 310, 320)]).report)).toEqual([
      'held by a resource that is not in the inventory x1',
    ]);
    expect(reasonsOf(joined(known, [...leases, read(address, 450, 460)]).report)).toEqual([handOver]);
    expect(joined(known, [...leases, read(address, 650, 660)]).pairs).toEqual(['i-a reads orders x1']);
  });
});

describe('a private address that exists in two VPCs', () => {
  const resources = [
    aKnownResource('ec2-instance', 'i-a', { leases: [aLease('10.0.0.5', 0)] }),
    aKnownResource('ec2-instance', 'i-b', { leases: [aLease('10.0.0.5', 0, undefined, 'vpc-2')] }),
    orders,
  ];

  it('joins nothing when the VPC is unknown', () => {
    const { pairs, report } = joined(resources, [
      read(['address', '', '10.0.0.5'], 10, 20),
      read(['address', 'eu-west-1', '10.0.0.5'], 10, 20),
    ]);

    expect(pairs).toEqual([]);
    expect(reasonsOf(report)).toEqual(['the address exists in several networks and the log names none x2']);
  });

  it('is told by the VPC, and by an interface, subnet or endpoint in it', () => {
    const places = [
      aKnownResource('vpc', 'vpc-2'),
      aKnownResource('subnet', 'subnet-2', { to: ['vpc-2'] }),
      aKnownResource('network-interface', 'eni-00000002', { to: ['subnet-2'] }),
      aKnownResource('vpc-endpoint', 'vpce-2', { to: ['vpc-2'] }),
    ];

    for (const scope of ['vpc-2', 'subnet:subnet-2', 'interface:eni-00000002', 'vpce-2']) {
      expect(joined([...resources, ...places], [read(['address', scope, '10.0.0.5'], 10, 20)]).pairs).toEqual(['i-b reads orders x1']);
    }
  });

  it('joins in no other VPC than the one that is named', () => {
    expect(joined(resources, [read(inVpc('10.0.0.5', 'vpc-3'), 10, 20)]).pairs).toEqual([]);
  });
});
