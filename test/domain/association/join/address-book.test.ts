import { describe, expect, it } from '@jest/globals';
import { AddressBook, isOfDayOnly } from '../../../../domain/association/join/address-book.js';
import { HolderIndex } from '../../../../domain/association/join/holder-index.js';
import { NetworkMap } from '../../../../domain/association/join/network-map.js';
import { natCode, unresolved } from '../../../../domain/association/join/unresolved.js';
import type { KnownResource } from '../../../../domain/association/known-resource.js';
import { aKnownResource, aLease } from '../../../support/a-known-resource.js';

const key = { scope: 'vpc-1', address: '10.0.0.5' };
const day = 86_400;

function bookOf(...resources: readonly KnownResource[]): AddressBook {
  return new AddressBook(new HolderIndex(new NetworkMap(resources)));
}

describe('AddressBook', () => {
  it('keeps what a line saw in use for its own day, and assignments for all', () => {
    const book = bookOf(aKnownResource('ec2-instance', 'i-a'), aKnownResource('ec2-instance', 'i-b'));
    book.see(0, key, { holder: 0, first: 100, last: 200, what: 'held' });
    book.see(1, key, { holder: 1, first: day + 50, last: day + 50, what: 'begins' });

    expect(book.holderAt(0, key, 150, 160)).toBe(0);
    expect(book.holderAt(3, key, 150, 160)).toBe(unresolved.unknownAddress);
    expect(book.holderAt(3, key, 3 * day, 3 * day)).toBe(1);
    expect(book.keysOf(1)).toEqual([key]);
    expect(book.keysOf(0)).toEqual([]);
  });

  it('takes the inventory’s word until it was read, and beyond while nothing else is seen', () => {
    const read = aKnownResource('ec2-instance', 'i-a', { leases: [aLease('10.0.0.5', 0)], readAt: '1970-01-01T01:00:00.000Z' });
    const book = bookOf(read, aKnownResource('ec2-instance', 'i-b'));

    expect(book.holderAt(0, key, 5000, 5000)).toBe(0);
    book.see(0, key, { holder: 1, first: 9000, last: 9000, what: 'begins' });
    expect([3600, 5000, 9000].map((at) => book.holderAt(0, key, at, at))).toEqual([0, unresolved.uncertain, 1]);
  });

  it('ends all that a holder had, or its public addresses only', () => {
    const open = { scope: 'public', address: '198.51.100.7' };
    const lease = {
      leases: [aLease('10.0.0.5', 0), aLease('198.51.100.7', 0, undefined, 'eu-west-1')],
      readAt: '1970-01-01T00:00:00.000Z',
    };
    const stopped = bookOf(aKnownResource('ec2-instance', 'i-a', lease));
    const ended = bookOf(aKnownResource('ec2-instance', 'i-a', lease));

    stopped.releaseAll(0, { at: 500, isPublicOnly: true });
    ended.releaseAll(0, { at: 500, isPublicOnly: false });

    const at600 = (book: AddressBook) => [book.holderAt(0, key, 600, 600), book.holderAt(0, open, 600, 600)];
    expect([at600(stopped), at600(ended)]).toEqual([
      [0, unresolved.unknownAddress],
      [unresolved.unknownAddress, unresolved.unknownAddress],
    ]);
  });

  it('hears an interface for its instance, unless the instance speaks for itself', () => {
    const own = aKnownResource('network-interface', 'eni-1', { to: ['i-a'] });
    const silent = bookOf(own, aKnownResource('ec2-instance', 'i-a'));
    const speaking = bookOf(own, aKnownResource('ec2-instance', 'i-a', { leases: [aLease('10.0.0.5', 5000)] }));

    for (const book of [silent, speaking]) book.see(0, key, { holder: 0, first: 100, last: 200, what: 'held' });

    expect([silent.holderAt(0, key, 150, 160), speaking.holderAt(0, key, 150, 160)]).toEqual([1, 0]);
  });

  it('knows a NAT gateway and the networks of an address', () => {
    const book = bookOf(aKnownResource('nat-gateway', 'nat-1', { leases: [aLease('10.0.0.5', 0), aLease('10.0.0.5', 0, 9, 'vpc-2')] }));

    expect(book.holderAt(0, key, 0, 5)).toBe(natCode(0));
    expect(book.scopesOf(0, '10.0.0.5')).toEqual(['vpc-1', 'vpc-2']);
  });

  it('is certain of nobody where an address was claimed too often to tell', () => {
    const leases = Array.from({ length: 4097 }, (_, n) => aLease('10.0.0.5', n * 2, n * 2 + 1));

    expect(bookOf(aKnownResource('ec2-instance', 'i-a', { leases })).holderAt(0, key, 0, 0)).toBe(unresolved.uncertain);
  });

  it('tells what is of one day only', () => {
    expect(isOfDayOnly(0, { last: day - 1, what: 'held' })).toBe(true);
    expect(isOfDayOnly(0, { last: day, what: 'held' })).toBe(false);
    expect(isOfDayOnly(0, { last: 5, what: 'ends' })).toBe(false);
  });
});
