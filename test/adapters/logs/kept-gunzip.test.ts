import { createGunzip, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { KeptGunzip } from '../../../adapters/logs/kept-gunzip.js';

const text = Buffer.from(Array.from({ length: 2_000 }, (_, index) => `line ${index} ${(index * 7_919) % 100_003}\n`).join(''));
const zipped = gzipSync(text);

/** All that comes out, of bytes that come in pieces of a size. */
function decompressed(bytes: Uint8Array, size = bytes.length, roomBytes = 1_000) {
  const gunzip = KeptGunzip.open(new Uint8Array(roomBytes));
  if (gunzip === undefined) throw new Error('This Node decompresses in another way.');
  const out: Uint8Array[] = [];
  for (let from = 0; from < bytes.length && !gunzip.isBroken; from += size) {
    for (const piece of gunzip.decompress(bytes.subarray(from, from + size))) out.push(Uint8Array.from(piece));
  }
  gunzip.end();
  return { isWhole: gunzip.isWhole, isBroken: gunzip.isBroken, bytes: Buffer.concat(out) };
}

/** What the documented stream says. */
function streamed(bytes: Uint8Array): Promise<{ readonly isWhole: boolean; readonly bytes: Buffer }> {
  const gunzip = createGunzip({ chunkSize: 64 });
  const out: Buffer[] = [];
  gunzip.on('data', (piece: Buffer) => out.push(piece));
  gunzip.end(bytes);
  return new Promise((resolve) => {
    gunzip.on('end', () => resolve({ isWhole: true, bytes: Buffer.concat(out) }));
    gunzip.on('error', () => resolve({ isWhole: false, bytes: Buffer.concat(out) }));
  });
}

describe('KeptGunzip', () => {
  it('works on this Node', () => {
    expect(KeptGunzip.open(new Uint8Array(64))).toBeInstanceOf(KeptGunzip);
  });

  it('is not there on a Node that works in another way within', () => {
    const gunzip = Object.assign(createGunzip(), { _writeState: undefined });

    expect([KeptGunzip.open(new Uint8Array(64), gunzip), gunzip.destroyed]).toEqual([undefined, true]);
  });

  it.each([
    ['one member', zipped, text],
    ['several members', Buffer.concat([zipped, gzipSync('more'), gzipSync(''), zipped]), Buffer.concat([text, Buffer.from('more'), text])],
    ['zeros behind the last member', Buffer.concat([zipped, Buffer.alloc(3_000)]), text],
    ['nothing in it', gzipSync(''), Buffer.alloc(0)],
    ['as much as the room has', gzipSync(Buffer.alloc(3_000, 'ab')), Buffer.alloc(3_000, 'ab')],
  ])('%s comes out as it went in, however it comes', (_what, bytes, expected) => {
    for (const size of [1, 7, 1_000, bytes.length]) {
      expect(decompressed(bytes, size)).toEqual({ isWhole: true, isBroken: expect.any(Boolean), bytes: expected });
    }
  });

  it('says of cut and broken bytes what the documented stream says, and loses nothing before a cut', async () => {
    const change = fc.record({ at: fc.nat(zipped.length - 1), byte: fc.nat(255), end: fc.integer({ min: 1, max: zipped.length }) });
    await fc.assert(
      fc.asyncProperty(change, fc.boolean(), async ({ at, byte, end }, isCut) => {
        const bytes = Buffer.from(isCut ? zipped.subarray(0, end) : zipped);
        if (!isCut) bytes[at] = byte;
        const [kept, stream] = [decompressed(bytes), await streamed(bytes)];
        expect(kept.isWhole).toBe(stream.isWhole);
        if (isCut) expect(kept.bytes.equals(text.subarray(0, kept.bytes.length))).toBe(true);
        if (isCut) expect(kept.bytes.length).toBeGreaterThanOrEqual(stream.bytes.length);
      }),
      { numRuns: 150 },
    );
  });

  it('stops at damage, and what came out before is there', () => {
    const broken = Buffer.concat([zipped, Buffer.from('no gzip')]);

    expect(decompressed(broken, 1)).toEqual({ isWhole: false, isBroken: true, bytes: text });
  });
});
