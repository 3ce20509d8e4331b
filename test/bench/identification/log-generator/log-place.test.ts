import { isIPv4 } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { Random } from '../../../../bench/identification/estates/random.js';
import { callerAddress, interfaceOf, logPlace } from '../../../../bench/identification/log-generator/log-place.js';

describe('interfaceOf', () => {
  it('gives each interface an id and a private address of its own', () => {
    const all = Array.from({ length: logPlace.interfaces }, (_, n) => interfaceOf(n));

    expect(new Set(all.map(({ id }) => id)).size).toBe(logPlace.interfaces);
    expect(new Set(all.map(({ address }) => address)).size).toBe(logPlace.interfaces);
    expect(all.every(({ id, address }) => /^eni-[0-9a-f]{17}$/.test(id) && isIPv4(address))).toBe(true);
  });
});

describe('callerAddress', () => {
  it('is one of a few hundred', () => {
    const random = new Random(1);
    const found = new Set(Array.from({ length: 5_000 }, () => callerAddress(random)));

    expect(found.size).toBeLessThanOrEqual(508);
    expect(found.size).toBeGreaterThan(400);
  });
});
