import { describe, expect, it } from '@jest/globals';
import { AddressBook } from '../../../../domain/association/join/address-book.js';
import { HolderIndex } from '../../../../domain/association/join/holder-index.js';
import { LeaseChanges } from '../../../../domain/association/join/lease-changes.js';
import { NetworkMap } from '../../../../domain/association/join/network-map.js';
import { aKnownResource } from '../../../support/a-known-resource.js';

const key = { scope: 'vpc-1', address: '10.0.0.5' };

function opened() {
  const holders = new HolderIndex(new NetworkMap([aKnownResource('ec2-instance', 'i-a')]));
  const addresses = new AddressBook(holders);
  const changes = new LeaseChanges(addresses, holders);
  changes.remember(key);
  return { addresses, changes };
}

describe('LeaseChanges', () => {
  it('tells from when to when an address that it remembers is somebody else’s', () => {
    const { addresses, changes } = opened();
    addresses.see(0, key, { holder: 0, first: 100, last: 86_400, what: 'held' });

    expect(changes.span()).toEqual({ first: 100, last: 86_400 });
  });

  it('tells of everything where an address has a second network', () => {
    const { addresses, changes } = opened();
    addresses.see(0, key, { holder: 0, first: 100, last: 86_400, what: 'held' });
    const other = { scope: 'vpc-2', address: '10.0.0.5' };
    const second = new LeaseChanges(addresses, addresses.holders);
    second.remember(other);

    expect([changes.span(), second.span()]).toEqual([
      { first: 100, last: 86_400 },
      { first: 0, last: 0xffff_ffff },
    ]);
  });

  it('tells of nothing where nobody known comes of it', () => {
    const { addresses, changes } = opened();
    addresses.see(0, key, { holder: addresses.holders.stranger('i-x'), first: 100, last: 86_400, what: 'held' });

    expect(changes.span()).toBeUndefined();
  });
});
