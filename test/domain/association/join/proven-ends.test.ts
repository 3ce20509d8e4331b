import { describe, expect, it } from '@jest/globals';
import { aKnownResource, aLease } from '../../../support/a-known-resource.js';
import { joined, reasonsOf } from '../../../support/joined.js';
import { issued, leased, type NamedEnd, observed } from '../../../support/log-calls.js';

const bucket: NamedEnd = ['id', '000000000001', 'orders'];
const inVpc = (address: string, vpc = 'vpc-1'): NamedEnd => ['address', vpc, address];
const orders = aKnownResource('s3-bucket', 'orders');

describe('an interface', () => {
  const instance = aKnownResource('ec2-instance', 'i-a', { leases: [aLease('10.0.0.5', 0)] });
  const own = aKnownResource('network-interface', 'eni-0000000a', { to: ['i-a'] });
  const named: NamedEnd = ['id', '000000000001', 'eni-0000000a'];

  it('stands for the instance that had its address at the time', () => {
    const lease = leased('vpc-1', '10.0.0.5', named, 1000, 1060);

    expect(joined([instance, own, orders], [lease, observed(named, bucket)]).pairs).toEqual(['i-a calls orders x1']);
  });

  it('stands for the instance it is attached to, where nothing says since when', () => {
    const plain = aKnownResource('ec2-instance', 'i-a');

    expect(joined([plain, own, orders], [observed(named, bucket)]).pairs).toEqual(['i-a calls orders x1']);
  });

  it('is itself at a time when the instance had no such address', () => {
    const later = aKnownResource('ec2-instance', 'i-a', { leases: [aLease('10.0.0.5', 50_000)] });

    expect(joined([later, own, orders], [observed(named, bucket)]).pairs).toEqual(['eni-0000000a calls orders x1']);
  });

  it('that a service manages is the balancer, never an instance, and a function’s is nobody', () => {
    const managed = [
      aKnownResource('load-balancer', 'app/shop/0a'),
      aKnownResource('network-interface', 'eni-1', { to: ['app/shop/0a'], managedBy: 'balancer', leases: [aLease('10.0.0.7', 0)] }),
      aKnownResource('lambda-function', 'worker'),
      aKnownResource('network-interface', 'eni-2', { to: ['worker'], managedBy: 'function', leases: [aLease('10.0.0.8', 0)] }),
      orders,
    ];

    const { pairs, report } = joined(managed, [observed(inVpc('10.0.0.7'), bucket), observed(inVpc('10.0.0.8'), bucket)]);

    expect(pairs).toEqual(['0a calls orders x1']);
    expect(reasonsOf(report)).toEqual(['an interface that a service manages for several x1']);
  });

  it('logs the same flow on both sides, which counts once', () => {
    const other = aKnownResource('ec2-instance', 'i-b', { leases: [aLease('10.0.0.6', 0)] });
    const far = aKnownResource('network-interface', 'eni-0000000b', { to: ['i-b'] });
    const leases = [
      leased('vpc-1', '10.0.0.5', named, 1000, 1060),
      leased('vpc-1', '10.0.0.6', ['id', '000000000001', 'eni-0000000b'], 1000, 1060),
    ];
    const sides = [
      observed(named, inVpc('10.0.0.6'), { count: 3 }),
      observed(inVpc('10.0.0.5'), ['id', '000000000001', 'eni-0000000b'], { count: 2 }),
    ];

    expect(joined([instance, own, other, far], [...leases, ...sides]).pairs).toEqual(['i-a calls i-b x3']);
  });
});

describe('a credential', () => {
  const key: NamedEnd = ['credential', '', 'ASIA1'];
  const role = aKnownResource('iam-role', 'shop-role');
  const roleEnd: NamedEnd = ['principal', '', role.arn];

  it('names the instance it was issued to', () => {
    const resources = [aKnownResource('ec2-instance', 'i-a'), orders];

    expect(joined(resources, [issued('ASIA1', ['id', '', 'i-a'], 0, 9), observed(key, bucket)]).pairs).toEqual(['i-a calls orders x1']);
  });

  it('names the role it was issued to, and one resource only where no other uses that role', () => {
    const one = aKnownResource('lambda-function', 'worker', { to: ['shop-role'] });
    const two = aKnownResource('lambda-function', 'other', { to: ['shop-role'] });
    const calls = [issued('ASIA1', roleEnd, 0, 9), observed(key, bucket)];

    expect(joined([role, one, orders], calls).pairs).toEqual(['worker calls orders x1']);
    expect(joined([role, one, two, orders], calls).pairs).toEqual(['shop-role calls orders x1']);
  });

  it('is followed to the credential that issued it, and to an address at the time', () => {
    const resources = [aKnownResource('ec2-instance', 'i-a', { leases: [aLease('10.0.0.5', 0, 5000)] }), orders];
    const calls = [
      issued('ASIA1', ['credential', '', 'ASIA2'], 0, 9),
      issued('ASIA2', inVpc('10.0.0.5'), 4000, 9000),
      observed(key, bucket),
    ];

    expect(joined(resources, calls).pairs).toEqual(['i-a calls orders x1']);
  });

  it('that was issued to two is nobody’s, and one in a ring of issuers is nobody’s', () => {
    const resources = [aKnownResource('ec2-instance', 'i-a'), aKnownResource('ec2-instance', 'i-b'), orders];
    const both = [issued('ASIA1', ['id', '', 'i-a'], 0, 9), issued('ASIA1', ['id', '', 'i-b'], 0, 9)];
    const ring = [issued('ASIA1', ['credential', '', 'ASIA2'], 0, 9), issued('ASIA2', key, 0, 9)];

    expect(joined(resources, [...both, observed(key, bucket)]).pairs).toEqual([]);
    expect(joined(resources, [...ring, observed(key, bucket)]).pairs).toEqual([]);
  });

  it('that nobody was seen to be issued leaves the role that the log names beside it', () => {
    const calls = [observed(key, bucket, { principal: roleEnd })];

    expect(joined([role, orders], calls).pairs).toEqual(['shop-role calls orders x1']);
    expect(reasonsOf(joined([orders], calls).report)).toEqual(['a credential that nobody was seen to be issued x1']);
  });
});
