import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeSegment, encodeSegment } from '../../../../domain/association/segments/segment-bytes.js';
import { InvalidObjectError } from '../../../../domain/errors.js';
import { logCalls, observed, segmentsOfCalls } from '../../../support/log-calls.js';

const [segment] = segmentsOfCalls([
  observed(['id', '', 'i-1'], ['address', 'vpc-1', '10.0.0.1'], { id: [1, 2] }),
  observed(['id', '', 'i-1'], ['arn', '', 'arn:aws:s3:::ü'], { principal: ['credential', '', 'AKIA'] }),
]);
const bytes = encodeSegment(segment as NonNullable<typeof segment>);

describe('the bytes of a segment', () => {
  it('are read back as the same segment', () => {
    fc.assert(
      fc.property(logCalls, (calls) => {
        for (const one of segmentsOfCalls(calls)) expect(decodeSegment(encodeSegment(one))).toEqual(one);
      }),
    );
  });

  it('may lie anywhere in a larger piece', () => {
    const around = Buffer.concat([Buffer.from('x'), bytes, Buffer.from('y')]);

    expect(decodeSegment(around.subarray(1, -1))).toEqual(segment);
  });

  it('are refused when they are cut off anywhere, or go on', () => {
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeSegment(bytes.subarray(0, length))).toThrow(InvalidObjectError);
    }
    expect(() => decodeSegment(Buffer.concat([bytes, Buffer.alloc(4)]))).toThrow('something follows its end');
  });

  it('are refused or read as a whole segment whatever is changed in them, and take no more room than they have', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const changed = bytes.slice();
        changed[at] = value;

        try {
          const { endpoints, rows } = decodeSegment(changed);
          expect([...rows.from, ...rows.to].every((place) => place >= 1 && place <= endpoints.length)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidObjectError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('of another kind or version are refused', () => {
    const later = bytes.slice();
    later[4] = 2;

    expect(() => decodeSegment(later)).toThrow('another version');
    expect(() => decodeSegment(Buffer.from('{"some":"JSON"}'))).toThrow('another kind');
  });
});
