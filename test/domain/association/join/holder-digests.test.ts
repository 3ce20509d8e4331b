import { describe, expect, it } from '@jest/globals';
import { anybody } from '../../../../domain/association/join/claim.js';
import { Digest } from '../../../../domain/association/join/digest.js';
import { HolderDigests } from '../../../../domain/association/join/holder-digests.js';
import { HolderIndex } from '../../../../domain/association/join/holder-index.js';
import { NetworkMap } from '../../../../domain/association/join/network-map.js';
import { aKnownResource } from '../../../support/a-known-resource.js';

const resources = [aKnownResource('ec2-instance', 'i-a'), aKnownResource('ec2-instance', 'i-b')];

/** As those of two runs, in which strangers came in another order. */
function digestsOf(...strangers: readonly string[]) {
  const holders = new HolderIndex(new NetworkMap(resources));
  for (const name of strangers) holders.stranger(name);
  const digests = new HolderDigests(holders);
  return (holder: string | number, scope: string) => {
    const { high, low } = digests.of(typeof holder === 'number' ? holder : holders.stranger(holder), digests.ofNetwork(scope));
    return `${high} ${low}`;
  };
}

describe('HolderDigests', () => {
  it('tells holders and networks apart', () => {
    const told = digestsOf('i-dead');
    const holders = [0, 1, 'i-dead', anybody];

    expect(new Set(holders.flatMap((holder) => [told(holder, 'vpc-1'), told(holder, 'vpc-2')])).size).toBe(8);
  });

  it('says the same of a holder whatever its number', () => {
    const [told, toldLater] = [digestsOf('i-dead', 'i-gone'), digestsOf('i-gone', 'i-dead')];

    for (const holder of [0, 'i-dead', anybody]) expect(told(holder, 'vpc-1')).toBe(toldLater(holder, 'vpc-1'));
  });

  it('says of a node what was put in the place of its name', () => {
    const digests = new HolderDigests(new HolderIndex(new NetworkMap(resources)));
    const network = digests.ofNetwork('vpc-1');
    digests.put(0, new Digest().ofText('runs with another role'));
    digests.put(1, new Digest().ofText('runs with another role'));

    const { high, low } = digests.of(0, network);
    expect([digests.of(1, network).high, digests.of(1, network).low]).toEqual([high, low]);
  });
});
