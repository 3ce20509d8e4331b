import { describe, expect, it } from '@jest/globals';
import { decodeLastingDay, encodeLastingDay, lastingDayOf, segmentOfPart } from '../../../../domain/association/segments/lasting-day.js';
import type { Segment } from '../../../../domain/association/segments/segment.js';
import { encodeSegment } from '../../../../domain/association/segments/segment-bytes.js';
import { InvalidObjectError } from '../../../../domain/errors.js';
import { issued, type LogCall, leased, type NamedEnd, observed, segmentsOfCalls } from '../../../support/log-calls.js';

const own: NamedEnd = ['id', '', 'i-a'];
const bucket: NamedEnd = ['id', '000000000001', 'orders'];

function lasting(...calls: readonly LogCall[]) {
  const [segment] = segmentsOfCalls([observed(own, bucket), ...calls]) as [Segment];
  return lastingDayOf(segment, encodeSegment(segment));
}

describe('lastingDayOf', () => {
  it('keeps assignments, releases and longer leases, and credentials apart from them', () => {
    const found = lasting(
      leased('vpc-1', '10.0.0.5', own, 0, 9),
      leased('vpc-1', '10.0.0.5', own, 0, 86_400),
      leased('vpc-1', '10.0.0.6', own, 5, 5, 'begins'),
      leased('', '', own, 7, 7, 'ends'),
      issued('ASIA1', own, 0, 9),
    );

    const [leases, sessions] = [found.leases, found.sessions].map((part) => segmentOfPart(part) as Segment) as [Segment, Segment];
    expect([...leases.leases.what].sort()).toEqual([0, 1, 2]);
    expect([leases.rows.from.length, leases.sessions.credential.length, sessions.sessions.credential.length]).toEqual([0, 0, 1]);
    expect(leases.endpoints.map(({ name }) => name)).not.toContain('orders');
    expect(found.sources).toEqual([{ source: 'flow', awsAccountId: '000000000001', days: [0], lost: false }]);
  });

  it('says whether a credential was issued to an address', () => {
    expect(lasting(issued('ASIA1', own, 0, 9)).isAddressHeld).toBe(false);
    expect(lasting(issued('ASIA1', ['address', 'vpc-1', '10.0.0.5'], 0, 9)).isAddressHeld).toBe(true);
  });

  it('has nothing where nothing lasts, and another hash for another segment', () => {
    const [one, other] = [lasting(), lasting(observed(bucket, own))];

    expect([segmentOfPart(one.leases), segmentOfPart(one.sessions)]).toEqual([undefined, undefined]);
    expect(one.segmentHash).not.toBe(other.segmentHash);
  });
});

describe('decodeLastingDay', () => {
  it('hashes the credentials where nobody did so before', () => {
    const { sessionsHash, ...day } = lasting(issued('ASIA1', own, 0, 9));

    expect(decodeLastingDay(encodeLastingDay(day as typeof day & { sessionsHash: string }))).toEqual({ ...day, sessionsHash });
    expect(sessionsHash).not.toBe(lasting(issued('ASIA2', own, 0, 9)).sessionsHash);
  });
});

describe('encodeLastingDay', () => {
  it('is read back by decodeLastingDay, which refuses anything else', () => {
    const day = lasting(leased('vpc-1', '10.0.0.6', own, 5, 5, 'begins'), issued('ASIA1', own, 0, 9));
    const bytes = encodeLastingDay(day);

    expect(decodeLastingDay(bytes)).toEqual(day);
    expect(() => decodeLastingDay(bytes.subarray(0, bytes.length - 4))).toThrow(InvalidObjectError);
    expect(() => decodeLastingDay(encodeSegment(segmentsOfCalls([observed(own, bucket)])[0] as Segment))).toThrow(InvalidObjectError);
  });
});
