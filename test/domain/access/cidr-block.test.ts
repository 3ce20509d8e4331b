import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type CidrBlock,
  cidrText,
  containsCidr,
  equalsCidr,
  isPublicCidr,
  overlapsCidr,
  parseCidr,
} from '../../../domain/access/cidr-block.js';

function buildBlock(text: string): CidrBlock {
  const block = parseCidr(text);
  if (block === undefined) throw new Error(`${text} is no CIDR block.`);
  return block;
}

const anyBlock = fc
  .constantFrom(4 as const, 6 as const)
  .chain((family) =>
    fc.record({
      family: fc.constant(family),
      bits: fc.bigInt(0n, family === 4 ? 2n ** 32n - 1n : 2n ** 128n - 1n),
      prefixBits: fc.integer({ min: 0, max: family === 4 ? 32 : 128 }),
    }),
  )
  .map(({ family, bits, prefixBits }) => {
    const hostBits = BigInt((family === 4 ? 32 : 128) - prefixBits);
    return { family, first: (bits >> hostBits) << hostBits, prefixBits };
  });

describe('parseCidr and cidrText', () => {
  test.each([
    ['192.0.2.0/24', '192.0.2.0/24'],
    ['192.0.2.77/24', '192.0.2.0/24'],
    ['192.0.2.7', '192.0.2.7/32'],
    [' 0.0.0.0/0 ', '0.0.0.0/0'],
    ['255.255.255.255/32', '255.255.255.255/32'],
    ['2001:DB8::/32', '2001:db8::/32'],
    ['2001:db8:0:0:0:0:0:1/128', '2001:db8::1/128'],
    ['2001:db8:0:0:1:0:0:0/80', '2001:db8:0:0:1::/80'],
    ['::/0', '::/0'],
    ['::1', '::1/128'],
    ['::ffff:192.0.2.1/128', '::ffff:c000:201/128'],
    ['1:2:3:4:5:6:7:8/128', '1:2:3:4:5:6:7:8/128'],
  ])('%s is %s', (text, canonical) => {
    expect(cidrText(buildBlock(text))).toBe(canonical);
  });

  test.each([
    '',
    '/',
    '192.0.2.0/33',
    '192.0.2/24',
    '192.0.2.256/32',
    '1.2.3.4/24/1',
    '1.2.3.4/-1',
    '1.2.3.4/+8',
    '2001:db8::/129',
    ':::/0',
    '1::2::3/64',
    '1:2:3:4:5:6:7/64',
    '1:2:3:4:5:6:7:8:9/64',
    '1:2:3:4:5:6:7:8::/64',
    'g::/16',
    'sg-1',
    '0x10.0.0.1/8',
  ])('%s is none', (text) => {
    expect(parseCidr(text)).toBeUndefined();
  });

  test('every block reads back from its text', () => {
    fc.assert(
      fc.property(anyBlock, (block) => expect(parseCidr(cidrText(block))).toEqual(block)),
      { numRuns: 500 },
    );
  });
});

describe('containsCidr, overlapsCidr, equalsCidr', () => {
  test.each([
    ['10.0.0.0/8', '10.1.2.0/24', true],
    ['10.1.2.0/24', '10.0.0.0/8', false],
    ['10.0.0.0/8', '10.0.0.0/8', true],
    ['10.0.0.0/8', '11.0.0.0/24', false],
    ['0.0.0.0/0', '2001:db8::/32', false],
    ['::/0', '10.0.0.0/8', false],
    ['2001:db8::/32', '2001:db8:1::/48', true],
  ])('%s contains %s: %s', (outer, inner, contained) => {
    expect(containsCidr(buildBlock(outer), buildBlock(inner))).toBe(contained);
  });

  test('blocks overlap exactly when one contains the other, in either order', () => {
    fc.assert(
      fc.property(anyBlock, anyBlock, (a, b) => {
        expect(overlapsCidr(a, b)).toBe(containsCidr(a, b) || containsCidr(b, a));
        expect(overlapsCidr(a, b)).toBe(overlapsCidr(b, a));
        expect(equalsCidr(a, b)).toBe(containsCidr(a, b) && containsCidr(b, a));
      }),
      { numRuns: 500 },
    );
  });

  test('a block is in every shorter prefix of its own address', () => {
    fc.assert(
      fc.property(anyBlock, fc.nat(128), (block, cut) => {
        const address = cidrText(block).split('/')[0];
        expect(containsCidr(buildBlock(`${address}/${Math.min(cut, block.prefixBits)}`), block)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test('only the two zero prefixes are public', () => {
  expect(['0.0.0.0/0', '::/0', '0.0.0.0/1', '::/1', '10.0.0.0/8'].map((text) => isPublicCidr(buildBlock(text)))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
