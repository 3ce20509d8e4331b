import { describe, expect, it } from '@jest/globals';
import { knownFacts } from '../../../../domain/association/join/known-facts.js';
import { decodeKnownFacts, encodeKnownFacts } from '../../../../domain/association/join/known-facts-bytes.js';
import { ResourceBook } from '../../../../domain/association/join/resource-book.js';
import { InvalidObjectError } from '../../../../domain/errors.js';
import { aKnownResource, aLease } from '../../../support/a-known-resource.js';

describe('encodeKnownFacts', () => {
  it('is read back by decodeKnownFacts, which refuses anything else', () => {
    const facts = knownFacts(new ResourceBook([aKnownResource('ec2-instance', 'i-a', { leases: [aLease('10.0.0.5', 0)] })]));
    const bytes = encodeKnownFacts(facts);

    expect(decodeKnownFacts(bytes)).toEqual(facts);
    expect(() => decodeKnownFacts(bytes.subarray(0, bytes.length - 1))).toThrow(InvalidObjectError);
    expect(() => decodeKnownFacts(new Uint8Array(16))).toThrow(InvalidObjectError);
  });
});
