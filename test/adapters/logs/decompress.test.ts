import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { decompress } from '../../../adapters/logs/decompress.js';

const text = Buffer.from(Array.from({ length: 40_000 }, (_, index) => `line ${index} ${(index * 7_919) % 100_003}\n`).join(''));
/** Hardly compressible. */
const large = Buffer.from(Uint32Array.from({ length: 1_600_000 }, (_, index) => Math.imul(index + 1, 2_654_435_761)).buffer);

async function* inPieces(bytes: Uint8Array, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function decompressed(bytes: Uint8Array, size = 10_000) {
  const taken: Uint8Array[] = [];
  const { isCut } = await decompress(inPieces(bytes, size), async (piece) => {
    // Whatever the caller does meanwhile, the piece stays as it is.
    await Promise.resolve();
    taken.push(Uint8Array.from(piece));
  });
  return { isCut, bytes: Buffer.concat(taken), longest: Math.max(0, ...taken.map(({ length }) => length)) };
}

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

describe('decompress', () => {
  it.each([
    ['plain', text, text],
    ['gzip', gzipSync(text), text],
    ['several members', Buffer.concat([gzipSync(text), gzipSync('more\n'), gzipSync('')]), Buffer.concat([text, Buffer.from('more\n')])],
    ['a large gzip that hardly grows', gzipSync(large), large],
    ['a gzip that grows much', gzipSync(Buffer.alloc(40 * 2 ** 20, 'a')), Buffer.alloc(40 * 2 ** 20, 'a')],
    ['nothing', Buffer.alloc(0), Buffer.alloc(0)],
    ['an empty gzip', gzipSync(''), Buffer.alloc(0)],
    ['one byte of the magic', Buffer.from([0x1f]), Buffer.from([0x1f])],
    ['plain and large', large, large],
  ])('%s comes out as it went in, in pieces of at most 1 MiB', async (_what, bytes, expected) => {
    const taken = await decompressed(bytes, 700_001);

    expect([taken.isCut, same(taken.bytes, expected)]).toEqual([false, true]);
    expect(taken.longest).toBeLessThanOrEqual(2 ** 20);
  });

  it('a cut gzip keeps what was read before, wherever it is cut and however it comes', async () => {
    const zipped = gzipSync(text);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: zipped.length - 1 }), fc.integer({ min: 50, max: 5_000 }), async (end, size) => {
        const cut = zipped.subarray(0, end);
        const one = await decompressed(cut, size);
        const other = await decompressed(cut, end);
        expect([one.isCut, other.isCut, same(one.bytes, other.bytes)]).toEqual([true, true, true]);
        expect(same(one.bytes, text.subarray(0, one.bytes.length))).toBe(true);
        if (end > zipped.length / 2) expect(one.bytes.length).toBeGreaterThan(text.length / 4);
      }),
      { numRuns: 40 },
    );
  });

  it('a gzip broken in the middle, or cut in its second member, keeps what came before', async () => {
    const broken = Buffer.from(gzipSync(large));
    broken.fill(0xff, 3_000_000, 3_000_100);
    const halfSecond = Buffer.concat([gzipSync(text), gzipSync(text).subarray(0, 10_000)]);

    const [first, second] = [await decompressed(broken), await decompressed(halfSecond)];

    expect([first.isCut, second.isCut]).toEqual([true, true]);
    expect(first.bytes.length).toBeGreaterThan(2_000_000);
    expect(same(second.bytes.subarray(0, text.length), text)).toBe(true);
  });

  it('bytes behind the last member are no part of it', async () => {
    expect(await decompressed(Buffer.concat([gzipSync(text), Buffer.alloc(512)]))).toMatchObject({ isCut: false });
  });

  it('lets others have their turn while a gzip grows much', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);

    await decompressed(gzipSync(Buffer.alloc(40 * 2 ** 20, 'a')), 2 ** 20);
    clearInterval(timer);

    expect(turns).toBeGreaterThan(3);
  });

  it('what the taker throws comes out', async () => {
    const fail = () => Promise.reject(new Error('disk full'));

    await expect(decompress(inPieces(gzipSync(text), 1_000), fail)).rejects.toThrow('disk full');
    await expect(decompress(inPieces(gzipSync(large), 100_000), fail)).rejects.toThrow('disk full');
  });
});
