import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SegmentBuilder, segmentGroupsMax } from '../../../../domain/association/segments/segment-builder.js';
import { leased, logCalls, type NamedEnd, observed, segmentsOfCalls } from '../../../support/log-calls.js';

const instance: NamedEnd = ['id', '000000000001', 'i-1'];
const address: NamedEnd = ['address', 'vpc-1', '10.0.0.5'];
const bucket: NamedEnd = ['arn', '', 'arn:aws:s3:::orders'];

describe('SegmentBuilder', () => {
  it('answers one segment for each AWS account and UTC day, in that order', () => {
    const segments = segmentsOfCalls([
      observed(instance, bucket, { account: 22, first: 86_399, last: 86_460 }),
      observed(instance, bucket, { account: 22, first: 86_400, last: 86_460 }),
      observed(instance, bucket, { account: 3, first: 86_400, last: 86_460 }),
    ]);

    expect(segments.map(({ awsAccountId, day }) => [awsAccountId, day])).toEqual([
      ['000000000003', 1],
      ['000000000022', 0],
      ['000000000022', 1],
    ]);
  });

  it('sums one key within a day, but tells ten minutes apart where an address may change its resource', () => {
    const [segment] = segmentsOfCalls([
      observed(instance, bucket, { first: 0, last: 9 }),
      observed(instance, bucket, { first: 7000, last: 7009, count: 4 }),
      observed(instance, address, { first: 0, last: 9 }),
      observed(instance, address, { first: 599, last: 609 }),
      observed(instance, address, { first: 600, last: 601 }),
    ]);

    expect([...(segment?.rows.slot ?? [])]).toEqual([255, 0, 1]);
    expect([...(segment?.rows.count ?? [])]).toEqual([5, 2, 1]);
    expect([...(segment?.rows.first ?? [])]).toEqual([0, 0, 600]);
    expect([...(segment?.rows.last ?? [])]).toEqual([7009, 609, 601]);
  });

  it('counts an event once, however often it comes', () => {
    const event = observed(instance, bucket, { id: [1, 2] });

    const [segment] = segmentsOfCalls([event, observed(instance, bucket, { id: [1, 3] }), event, event]);

    expect([...(segment?.rows.count ?? [])]).toEqual([2]);
    expect([...(segment?.ids.low ?? [])]).toEqual([2, 3]);
  });

  it('joins the spans of one lease that touch, and keeps instants apart', () => {
    const [segment] = segmentsOfCalls([
      leased('vpc-1', '10.0.0.5', instance, 60, 119),
      leased('vpc-1', '10.0.0.5', instance, 0, 59),
      leased('vpc-1', '10.0.0.5', instance, 121, 130),
      leased('vpc-1', '10.0.0.5', instance, 40, 40, 'begins'),
      leased('vpc-1', '10.0.0.5', instance, 41, 41, 'begins'),
    ]);

    expect([...(segment?.leases.first ?? [])]).toEqual([0, 121, 40, 41]);
    expect([...(segment?.leases.last ?? [])]).toEqual([119, 130, 40, 41]);
  });

  it('answers equal segments whatever order things came in, and however often an event did', () => {
    fc.assert(
      fc.property(logCalls, fc.nat(), (calls, turn) => {
        const turned = [...calls.slice(turn % 7), ...calls.slice(0, turn % 7)].reverse();

        expect(segmentsOfCalls(turned)).toEqual(segmentsOfCalls(calls));
      }),
    );
  });

  it('refuses what no segment can hold, and says how much', () => {
    const builder = new SegmentBuilder();
    const end = builder.endpoint(...instance);

    builder.observe(1, end, 0, 5, 8, 0, 1, 1, 0, 0, 0);
    builder.observe(1, end, end, 5, 8, -1, 1, 1, 0, 0, 0);
    builder.observe(1, end, end, 5, 8, 2, 1, 1, 0, 0, 0);
    builder.observe(1, end, end, 5, 8, 0, 2 ** 32, 1, 0, 0, 0);
    builder.observe(1, end, end, 5, 8, 0, 1, 0, 0, 0, 0);
    builder.observe(1e12, end, end, 5, 8, 0, 1, 1, 0, 0, 0);
    builder.session(1, 0, end, 0, 1);
    builder.lease(1, { scope: '', address: '', resource: 0, first: 0, last: 1, what: 'held' });
    for (let n = 0; n <= segmentGroupsMax; n++) builder.observe(n, end, end, 5, 8, 0, 1, 1, 0, 0, 0);

    expect(builder.refused).toBe(9);
    expect(builder.finish()).toHaveLength(segmentGroupsMax);
  });

  it('keeps configuration items, and says how much it holds', () => {
    const builder = new SegmentBuilder();
    builder.item({ resourceId: 'i-1' });
    builder.endpoint(...instance);
    builder.endpoint(...instance);

    expect(builder.items).toEqual([{ resourceId: 'i-1' }]);
    expect(builder.rows).toBe(1);
  });

  it('folds in between, so that it holds keys and not lines', () => {
    const builder = new SegmentBuilder();
    const ends = [builder.endpoint(...instance), builder.endpoint(...bucket)] as const;
    for (let n = 0; n < 600_000; n++) builder.observe(1, ...ends, 5, 6, n % 80_000, n % 80_000, 1, 0, 0, n % 5);

    expect(builder.rows).toBeLessThan(300_000);
    expect([...(builder.finish()[0]?.rows.count ?? [])]).toEqual([120_004]);
  });
});
