import { describe, expect, it } from '@jest/globals';
import { FileReading } from '../../../adapters/logs/file-reading.js';
import { SpillingSink } from '../../../adapters/logs/spilling-sink.js';
import type { LogFile } from '../../../domain/association/logs/log-source.js';
import { fakeFormats, fakeLogOf } from '../../support/fake-log.js';

const content = fakeLogOf(Array.from({ length: 20_000 }, (_, index) => `111122223333 ${index} a b`));

async function read(text: string, size: number, file: LogFile = { name: 'a' }) {
  const reading = new FileReading(file, fakeFormats, new SpillingSink());
  for (let from = 0; from < text.length; from += size) reading.push(Buffer.from(text.slice(from, from + size)));
  const report = await reading.end(false);
  return { report, hash: reading.contentHash(report.kind) };
}

describe('FileReading', () => {
  it.each([1_000, 65_536, 10_000_000])('reads the same in pieces of %i', async (size) => {
    const { report, hash } = await read(content, size);

    expect(report).toMatchObject({ kind: 'host', used: 20_000, bytes: content.length });
    expect(hash).toBe((await read(content, 777)).hash);
  });

  it('gives other names to other content, and to what is read otherwise at another place', async () => {
    const { hash } = await read(content, 1_000);

    expect((await read(`${content}#\n`, 1_000)).hash).not.toBe(hash);
    expect((await read(content, 1_000, { name: 'b' })).hash).toBe(hash);
    expect((await read(content, 1_000, { name: 'b', region: 'eu-west-1' })).hash).not.toBe(hash);
  });

  it('what names AWS account and region in itself is the same anywhere', () => {
    const hashAt = (file: LogFile) => new FileReading(file, fakeFormats, new SpillingSink()).contentHash('cloudtrail');

    expect(hashAt({ name: 'a', region: 'eu-west-1' })).toBe(hashAt({ name: 'b' }));
  });

  it('what may be of one AWS account only is another thing where it may be of another', () => {
    const hashOf = (only?: string) => new FileReading({ name: 'a' }, fakeFormats, new SpillingSink()).contentHash('cloudtrail', only);

    expect(new Set([hashOf(), hashOf('222222222222'), hashOf('333333333333')]).size).toBe(3);
  });
});
