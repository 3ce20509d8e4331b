import { describe, expect, it } from '@jest/globals';
import { checkSegment } from '../../../../domain/association/segments/check-segment.js';
import type { Segment } from '../../../../domain/association/segments/segment.js';
import { issued, leased, observed, segmentsOfCalls } from '../../../support/log-calls.js';

const [segment] = segmentsOfCalls([
  observed(['id', '', 'i-1'], ['arn', '', 'b'], { id: [0, 1] }),
  leased('vpc-1', '10.0.0.5', ['id', '', 'i-1'], 0, 9),
  issued('ASIA1', ['id', '', 'i-1'], 0, 9),
]) as [Segment];

describe('checkSegment', () => {
  it('finds nothing wrong with what a builder answers', () => {
    expect(checkSegment(segment)).toBeUndefined();
  });

  it.each<[string, Partial<Segment>]>([
    ['names no AWS account', { awsAccountId: 'x' }],
    ['endpoints are out of order', { endpoints: [...segment.endpoints].reverse() }],
    ['rows are out of order', { rows: { ...segment.rows, from: Uint32Array.of(9) } }],
    ['rows are out of order', { rows: { ...segment.rows, to: Uint32Array.of(0) } }],
    ['rows are out of order', { rows: { ...segment.rows, relation: Uint8Array.of(99) } }],
    ['rows are out of order', { rows: { ...segment.rows, last: Uint32Array.of(0) } }],
    ['rows are out of order', { ids: { ...segment.ids, row: Uint32Array.of(7) } }],
    ['spans are out of order', { leases: { ...segment.leases, what: Uint8Array.of(3) } }],
    ['spans are out of order', { leases: { ...segment.leases, address: segment.leases.resource } }],
    ['spans are out of order', { sessions: { ...segment.sessions, holder: Uint32Array.of(0) } }],
  ])('says that it %s', (what, change) => {
    expect(checkSegment({ ...segment, ...change })).toContain(what);
  });
});
