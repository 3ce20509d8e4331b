import { describe, expect, it } from '@jest/globals';
import { SpillingSink } from '../../../adapters/logs/spilling-sink.js';
import { WholeFileReader } from '../../../adapters/logs/whole-file-reader.js';
import type { WholeFileFormat } from '../../../domain/association/logs/log-reader.js';

const format: WholeFileFormat = {
  kind: 'flow',
  isFormat: () => true,
  read: async (whole) => ({ kind: 'flow', bytes: whole.length, lines: 1, used: 1, silent: {}, unreadable: {} }),
};

function aReader(bytesMax?: number) {
  return new WholeFileReader(format, { name: 'a.parquet' }, new SpillingSink(), bytesMax);
}

describe('WholeFileReader', () => {
  it('hands over the whole, which pieces overwritten meanwhile do not change', async () => {
    const reader = aReader();
    const piece = Buffer.from('abc');
    reader.push(piece);
    piece.fill(0);
    reader.push(Buffer.from('de'));

    expect(await reader.end(false)).toMatchObject({ bytes: 5, used: 1 });
  });

  it('counts what is too large or cut as one line that could not be read', async () => {
    const [large, cut] = [aReader(2 ** 20), aReader()];
    large.push(Buffer.alloc(2 ** 20));
    large.push(Buffer.alloc(1));
    cut.push(Buffer.from('abc'));

    expect(await large.end(false)).toMatchObject({ bytes: 2 ** 20 + 1, lines: 1, used: 0, unreadable: { 'longer than 1 MiB': 1 } });
    expect(await cut.end(true)).toMatchObject({ lines: 1, unreadable: { 'cut off': 1 } });
  });
});
