import { describe, expect, it } from '@jest/globals';
import { joinLogs } from '../../../../domain/association/join/log-evidence.js';
import { ResourceBook } from '../../../../domain/association/join/resource-book.js';
import { lastingPart } from '../../../../domain/association/segments/lasting-part.js';
import type { Segment } from '../../../../domain/association/segments/segment.js';
import { aKnownResource } from '../../../support/a-known-resource.js';
import { issued, leased, type NamedEnd, observed, segmentsOfCalls } from '../../../support/log-calls.js';

const own: NamedEnd = ['id', '', 'i-a'];
const bucket: NamedEnd = ['id', '000000000001', 'orders'];

describe('lastingPart', () => {
  it('keeps assignments, releases, longer leases and credentials, and nothing else', () => {
    const [day] = segmentsOfCalls([
      observed(own, bucket),
      leased('vpc-1', '10.0.0.5', own, 0, 9),
      leased('vpc-1', '10.0.0.5', own, 0, 86_400),
      leased('vpc-1', '10.0.0.6', own, 5, 5, 'begins'),
      leased('', '', own, 7, 7, 'ends'),
      issued('ASIA1', own, 0, 9),
    ]) as [Segment];

    const part = lastingPart(day) as Segment;

    expect([part.rows.from.length, part.coverage.source.length, part.sessions.credential.length]).toEqual([0, 0, 1]);
    expect([...part.leases.what].sort()).toEqual([0, 1, 2]);
    expect(part.endpoints.map(({ name }) => name)).not.toContain('orders');
  });

  it('is nothing where nothing lasts', () => {
    expect(lastingPart(segmentsOfCalls([observed(own, bucket)])[0] as Segment)).toBeUndefined();
  });

  it('is all that another day needs', () => {
    const resources = [aKnownResource('ec2-instance', 'i-a'), aKnownResource('s3-bucket', 'orders')];
    const [first, second] = segmentsOfCalls([
      leased('vpc-1', '10.0.0.5', own, 5, 5, 'begins'),
      issued('ASIA1', own, 86_000, 90_000),
      observed(['address', 'vpc-1', '10.0.0.5'], bucket, { first: 90_000, last: 90_001 }),
      observed(['credential', '', 'ASIA1'], bucket, { first: 90_000, last: 90_001 }),
    ]) as [Segment, Segment];

    const joined = joinLogs([second], new ResourceBook(resources, [lastingPart(first) as Segment, second]));

    expect(joined).toEqual(joinLogs([second], new ResourceBook(resources, [first, second])));
    expect(joined.report.joined).toBe(2);
  });
});
