import { describe, expect, it } from '@jest/globals';
import { relationCode } from '../../../../domain/association/evidence/relation.js';
import { JoinTally } from '../../../../domain/association/join/join-tally.js';
import { ResourceBook } from '../../../../domain/association/join/resource-book.js';
import { SegmentJoin } from '../../../../domain/association/join/segment-join.js';
import type { Segment } from '../../../../domain/association/segments/segment.js';
import { aKnownResource, aLease } from '../../../support/a-known-resource.js';
import { rowsOf } from '../../../support/evidence-rows.js';
import { type NamedEnd, observed, segmentsOfCalls } from '../../../support/log-calls.js';

const resources = [
  aKnownResource('ec2-instance', 'i-a', { leases: [aLease('10.0.0.5', 0)] }),
  aKnownResource('ec2-instance', 'i-b', { leases: [aLease('10.0.0.6', 0)] }),
  aKnownResource('network-interface', 'eni-0000000a', { to: ['i-a', 'vpc-1'] }),
  aKnownResource('network-interface', 'eni-0000000b', { to: ['i-b', 'vpc-1'] }),
  aKnownResource('vpc', 'vpc-1'),
];
const logged = (at: string, address: string): NamedEnd => ['address', `interface:eni-0000000${at}`, address];

function rowsOfCalls(...calls: Parameters<typeof segmentsOfCalls>[0]) {
  const segment = segmentsOfCalls(calls)[0] as Segment;
  const tally = new JoinTally();
  const rows = rowsOf(new SegmentJoin(segment, new ResourceBook(resources, [segment]), tally).evidence());
  return { rows: rows.map(({ a, b, count }) => [a, b, count]), report: tally.report() };
}

describe('SegmentJoin', () => {
  it('counts a flow without direction once, though both interfaces logged it', () => {
    const relation = relationCode['talks with'];
    const { rows, report } = rowsOfCalls(
      observed(logged('a', '10.0.0.5'), logged('a', '10.0.0.6'), { relation, count: 3 }),
      observed(logged('b', '10.0.0.5'), logged('b', '10.0.0.6'), { relation, count: 4 }),
      observed(logged('b', '10.0.0.6'), logged('b', '10.0.0.5'), { relation, count: 1 }),
    );

    expect(rows).toEqual([[0, 1, 5]]);
    expect(report.joined).toBe(8);
  });

  it('sums what sources other than flow logs say, who log once', () => {
    const { rows } = rowsOfCalls(
      observed(logged('a', '10.0.0.5'), logged('a', '10.0.0.6'), { source: 9, count: 3 }),
      observed(logged('b', '10.0.0.5'), logged('b', '10.0.0.6'), { source: 9, count: 4 }),
    );

    expect(rows).toEqual([[0, 1, 7]]);
  });
});
