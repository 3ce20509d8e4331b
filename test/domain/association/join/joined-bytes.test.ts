import { describe, expect, it } from '@jest/globals';
import { decodeJoined, encodeJoined } from '../../../../domain/association/join/joined-bytes.js';
import { joinLogs } from '../../../../domain/association/join/log-evidence.js';
import { ResourceBook } from '../../../../domain/association/join/resource-book.js';
import { InvalidObjectError } from '../../../../domain/errors.js';
import { aKnownResource } from '../../../support/a-known-resource.js';
import { type NamedEnd, observed, segmentsOfCalls } from '../../../support/log-calls.js';

const id = (name: string): NamedEnd => ['id', '000000000001', name];
const segments = segmentsOfCalls([observed(id('i-b'), id('i-d')), observed(id('i-d'), ['arn', '', 'arn:aws:s3:::theirs'])]);
const known = (...names: readonly string[]) => names.map((name) => aKnownResource('ec2-instance', name));

describe('encodeJoined', () => {
  it('is read back by decodeJoined for another list of resources, as if it had been joined with it', () => {
    const few = known('i-b', 'i-d');
    const many = known('i-a', 'i-b', 'i-c', 'i-d');
    const bytes = encodeJoined(joinLogs(segments, new ResourceBook(few)), few);
    const book = new ResourceBook(many);
    const { evidence, strangers } = joinLogs(segments, book);

    expect(decodeJoined(bytes, (arn) => book.nodeOfArn(arn))).toEqual({ evidence, strangers });
    expect(strangers).toEqual([{ node: 3, arn: 'arn:aws:s3:::theirs' }]);
  });

  it('is of no use where a resource is gone or the order is another', () => {
    const few = known('i-b', 'i-d');
    const bytes = encodeJoined(joinLogs(segments, new ResourceBook(few)), few);
    const read = (...names: readonly string[]) => decodeJoined(bytes, (arn) => new ResourceBook(known(...names)).nodeOfArn(arn));

    expect([read('i-b'), read('i-d', 'i-b')]).toEqual([undefined, undefined]);
    expect(() => decodeJoined(new Uint8Array(8), () => 0)).toThrow(InvalidObjectError);
  });
});
