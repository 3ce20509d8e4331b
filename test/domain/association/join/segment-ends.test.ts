import { describe, expect, it } from '@jest/globals';
import { ResourceBook } from '../../../../domain/association/join/resource-book.js';
import { SegmentEnds } from '../../../../domain/association/join/segment-ends.js';
import { unresolved } from '../../../../domain/association/join/unresolved.js';
import type { Segment } from '../../../../domain/association/segments/segment.js';
import { aKnownResource, aLease } from '../../../support/a-known-resource.js';
import { leased, type NamedEnd, observed, segmentsOfCalls } from '../../../support/log-calls.js';

const first: NamedEnd = ['id', '000000000001', 'eni-00000001'];
const second: NamedEnd = ['address', 'interface:eni-00000001', '10.0.0.6'];

/** The ends of one segment by name, in a window. */
function endsOf(resources: Parameters<typeof aKnownResource>[2][], calls = [observed(first, second)]) {
  const known = [aKnownResource('ec2-instance', 'i-a', resources[0]), aKnownResource('network-interface', 'eni-00000001', { to: ['i-a'] })];
  const segment = segmentsOfCalls(calls)[0] as Segment;
  const ends = new SegmentEnds(segment, new ResourceBook(known, [segment]));
  const placeOf = (name: string) => segment.endpoints.findIndex((endpoint) => endpoint.name === name) + 1;
  return { ends, placeOf };
}

describe('SegmentEnds', () => {
  it('tells what is named from what is an address, and at whose interface that was logged', () => {
    const { ends, placeOf } = endsOf([{}]);

    expect([ends.isNamed(placeOf('eni-00000001')), ends.isNamed(placeOf('10.0.0.6'))]).toEqual([true, false]);
    expect([ends.loggedAt(placeOf('eni-00000001')), ends.loggedAt(placeOf('10.0.0.6'))]).toEqual([undefined, 0]);
  });

  it('follows an address and an interface through the day', () => {
    const sighted = leased('vpc-1', '10.0.0.5', first, 0, 5000);
    const { ends, placeOf } = endsOf([{ leases: [aLease('10.0.0.5', 0, 1000)] }], [sighted, observed(first, second)]);
    const [address, own] = [placeOf('10.0.0.5'), placeOf('eni-00000001')];

    expect([ends.at(address, 0, 999), ends.at(address, 990, 1010), ends.at(address, 1000, 1010)]).toEqual([0, unresolved.uncertain, 1]);
    expect([ends.at(own, 0, 999), ends.at(own, 990, 1010), ends.at(own, 1000, 1010)]).toEqual([0, 1, 1]);
  });

  it('leaves an interface itself where its addresses were of two instances', () => {
    const known = [
      aKnownResource('network-interface', 'eni-00000001'),
      aKnownResource('ec2-instance', 'i-a', { leases: [aLease('10.0.0.5', 0)] }),
      aKnownResource('ec2-instance', 'i-b', { leases: [aLease('10.0.0.6', 0)] }),
    ];
    const calls = [leased('vpc-1', '10.0.0.5', first, 0, 50), leased('vpc-1', '10.0.0.6', first, 0, 50)];
    const segment = segmentsOfCalls(calls)[0] as Segment;
    const ends = new SegmentEnds(segment, new ResourceBook(known, [segment]));

    expect(ends.at(segment.endpoints.findIndex(({ name }) => name === 'eni-00000001') + 1, 0, 50)).toBe(0);
  });
});
