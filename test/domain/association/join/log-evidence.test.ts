import { describe, expect, it } from '@jest/globals';
import { relationCode } from '../../../../domain/association/evidence/relation.js';
import { joinLogs, logEvidence } from '../../../../domain/association/join/log-evidence.js';
import { ResourceBook } from '../../../../domain/association/join/resource-book.js';
import { aKnownResource } from '../../../support/a-known-resource.js';
import { rowsOf } from '../../../support/evidence-rows.js';
import { joined, reasonsOf } from '../../../support/joined.js';
import { leased, type NamedEnd, observed, segmentsOfCalls } from '../../../support/log-calls.js';

const bucket: NamedEnd = ['id', '000000000001', 'orders'];
const inVpc = (address: string, vpc = 'vpc-1'): NamedEnd => ['address', vpc, address];
const orders = aKnownResource('s3-bucket', 'orders');

/** One request from an address to the bucket, in a window. */
const read = (end: NamedEnd, first: number, last: number) => observed(end, bucket, { first, last, relation: relationCode.reads });

describe('logEvidence', () => {
  it('counts different principals of a day and keeps the most of all days', () => {
    const users = ['u-1', 'u-2', 'u-3'].map((id) => aKnownResource('iam-user', id));
    const resources = [aKnownResource('ec2-instance', 'i-a'), orders, ...users];
    const by = (n: number, day: number) =>
      observed(['id', '000000000001', 'i-a'], bucket, {
        first: day * 86_400,
        last: day * 86_400,
        principal: ['principal', '', users[n]?.arn ?? ''],
      });
    const segments = segmentsOfCalls([by(0, 0), by(1, 0), by(1, 0), by(2, 1)]);

    const [row] = rowsOf(logEvidence(segments, new ResourceBook(resources, segments)));

    expect([row?.principals, row?.count, row?.first, row?.last]).toEqual([2, 4, 0, 86_400]);
  });

  it('tells of ends that nobody is their type and count only', () => {
    const resources = [aKnownResource('ec2-instance', 'i-a')];
    const to = (name: string) => observed(['id', '000000000001', 'i-a'], ['arn', '', name], { count: 2 });

    const { report } = joined(resources, [to('arn:aws:s3:::theirs'), to('arn:aws:sqs:eu-west-1:2:theirs'), to('strange')]);

    expect(report.foreignEnds).toEqual([
      { type: 'other', events: 2 },
      { type: 's3-bucket', events: 2 },
      { type: 'sqs-queue', events: 2 },
    ]);
    expect(JSON.stringify(report)).not.toContain('theirs');
  });

  it('counts what stays within one resource', () => {
    const { pairs, report } = joined([orders], [observed(bucket, bucket)]);

    expect([pairs, reasonsOf(report)]).toEqual([[], ['both ends are one resource x1']]);
  });

  it('corrects an old day by a lease that is learned later, with equal bits to a day that knew it from the start', () => {
    const resources = [aKnownResource('ec2-instance', 'i-a'), aKnownResource('ec2-instance', 'i-b'), orders];
    const begins = leased('vpc-1', '10.0.0.5', ['id', '', 'i-a'], 0, 0, 'begins');
    const days = segmentsOfCalls([begins, read(inVpc('10.0.0.5'), 5 * 86_400, 5 * 86_400 + 9)]);
    const [late] = segmentsOfCalls([
      leased('', '', ['id', '', 'i-a'], 2 * 86_400, 2 * 86_400, 'ends'),
      leased('vpc-1', '10.0.0.5', ['id', '', 'i-b'], 2 * 86_400 + 60, 2 * 86_400 + 60, 'begins'),
    ]);
    const book = new ResourceBook(resources, days);
    const before = rowsOf(logEvidence(days, book));

    const changed = book.learn(late as NonNullable<typeof late>);

    expect(before.map(({ a }) => a)).toEqual([0]);
    expect(changed).toEqual({ first: 2 * 86_400, last: 0xffff_ffff });
    const all = [...days, late as NonNullable<typeof late>];
    expect(joinLogs(days, book)).toEqual(joinLogs(days, new ResourceBook(resources, all)));
    expect(rowsOf(logEvidence(days, book)).map(({ a }) => a)).toEqual([1]);
  });

  it('reads a host log’s lease over several days on each of them', () => {
    const resources = [aKnownResource('ec2-instance', 'i-a'), orders];
    const lease = leased('vpc-1', '10.0.0.5', ['id', '', 'i-a'], 0, 5 * 86_400);

    expect(joined(resources, [lease, read(inVpc('10.0.0.5'), 4 * 86_400, 4 * 86_400)]).pairs).toEqual(['i-a reads orders x1']);
  });
});
