import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { InMemoryObjects } from '../../../adapters/in-memory/in-memory-objects.js';
import { fileKeys } from '../../../adapters/logs/file-keys.js';
import { takenFile } from '../../../adapters/logs/file-register.js';
import { takeLogFile } from '../../../adapters/logs/take-log-file.js';
import { mergeSegments } from '../../../domain/association/segments/merge-segments.js';
import { decodeSegment } from '../../../domain/association/segments/segment-bytes.js';
import { fakeFormats, fakeLog, fakeLogOf, inPieces } from '../../support/fake-log.js';

const account = '111122223333';
const lines = (count: number, to = 'b') => Array.from({ length: count }, (_, index) => `${account} ${index} a ${to}`);

/** Objects with what a test asks of them. */
class Store extends InMemoryObjects {
  async keys(prefix: string) {
    return (await this.list(prefix)).map(({ key }) => key);
  }

  take(name: string, content: string | Uint8Array, stamp?: string) {
    return takeLogFile({ objects: this, formats: fakeFormats }, { name }, inPieces(content), stamp);
  }

  /** How often each pair was seen, over all parts. */
  async counts(): Promise<{ readonly [pair: string]: number }> {
    const parts = await Promise.all(
      (await this.keys('segments/')).map(async (key) => decodeSegment((await this.read(key))?.bytes ?? new Uint8Array())),
    );
    if (parts.length === 0) return {};
    const { endpoints, rows } = mergeSegments(parts);
    const name = (place: number | undefined) => endpoints[(place ?? 0) - 1]?.name;
    return Object.fromEntries([...rows.count].map((count, row) => [`${name(rows.from[row])} ${name(rows.to[row])}`, count]));
  }
}

describe('takeLogFile', () => {
  it('reads plain and gzip, in pieces of any size, and reports what became of each line', async () => {
    const store = new Store();

    const report = await store.take('a.log', fakeLog(...lines(3), 'nonsense', '# nothing'));
    await store.take('b.log.gz', gzipSync(fakeLog(...lines(2, 'c'))));

    expect(report).toMatchObject({
      kind: 'host',
      lines: 6,
      used: 3,
      silent: { comment: 2 },
      unreadable: { 'not a line of a fake log': 1 },
    });
    expect(await store.counts()).toEqual({ 'a b': 3, 'a c': 2 });
  });

  it('keeps what a cut gzip said before, and says that it was cut', async () => {
    const store = new Store();
    const zipped = gzipSync(fakeLog(...lines(5_000)));

    const report = await store.take('a.gz', zipped.subarray(0, zipped.length - 200));

    expect(report.unreadable).toEqual({ 'cut off': 1 });
    expect((await store.counts())['a b']).toBe(report.used);
    expect(report.used).toBeGreaterThan(1_000);
  });

  it('counts the lines of a file of no known kind, reads one that needs the whole', async () => {
    const store = new Store();

    expect(await store.take('a.txt', 'one\ntwo')).toEqual({
      bytes: 7,
      lines: 2,
      used: 0,
      silent: {},
      unreadable: { 'of no known kind': 2 },
    });
    expect(await store.take('empty', '')).toMatchObject({ lines: 0, unreadable: {} });
    expect(await store.take('b.whole', `#whole\n${lines(2).join('\n')}\n`)).toMatchObject({ kind: 'flow', used: 2 });
    expect(await store.counts()).toEqual({ 'a b': 2 });
  });

  it('does not read again what has its stamp, and takes a changed file in the place of what it said', async () => {
    const store = new Store();
    const never = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('read again')) }) };
    const first = await store.take('a.log', fakeLog(...lines(3)), 'v1');

    const again = await takeLogFile({ objects: store, formats: fakeFormats }, { name: 'a.log' }, never, 'v1');
    await store.take('a.log', fakeLog(...lines(5, 'c')), 'v2');

    expect(again).toEqual(first);
    expect(await store.counts()).toEqual({ 'a c': 5 });
    expect((await takenFile(store, 'a.log'))?.stamp).toBe('v2');
    expect((await store.keys('contents/')).length).toBe(1);
  });

  it('counts equal content once, under any name and packing, as long as one file has it', async () => {
    const store = new Store();
    const text = fakeLog(...lines(4));
    await store.take('a.log', text);
    await store.take('copy.log', text);
    await store.take('packed.gz', gzipSync(text));
    await store.take('a.log', text);
    expect(await store.counts()).toEqual({ 'a b': 4 });

    await store.take('a.log', fakeLog('# changed'));
    await store.take('copy.log', fakeLog('# changed'));
    expect(await store.counts()).toEqual({ 'a b': 4 });
    await store.take('packed.gz', fakeLog('# changed'));
    expect(await store.counts()).toEqual({});
  });

  it('puts aside what is large, and answers the same as in one', async () => {
    const store = new Store();
    const many = Array.from({ length: 200_000 }, (_, index) => `${account} 7 from-${index % 100_000} to-${index % 99_991}`);

    const report = await store.take('large.log', fakeLogOf(many));

    expect(report.used).toBe(200_000);
    const counts = Object.values(await store.counts());
    expect([counts.length, counts.reduce((sum, count) => sum + count, 0)]).toEqual([200_000, 200_000]);
    expect((await store.keys('segments/')).length).toBeGreaterThan(1);
    expect(await store.keys('asides/')).toEqual([]);
  });

  it('keeps of configuration items what identification knows of them, and none of their text', async () => {
    const store = new Store();
    const item = (name: string) => ({
      resourceType: 'AWS::S3::Bucket',
      resourceId: name,
      arn: `arn:aws:s3:::${name}`,
      awsAccountId: account,
      awsRegion: 'eu-west-1',
      configurationItemStatus: 'OK',
      configurationItemCaptureTime: '2026-11-23T10:00:00Z',
      configuration: { note: 'never kept' },
    });

    await store.take('config.log', fakeLogOf(['a', 'b'].map((name) => `item ${JSON.stringify(item(name))}`)));

    const [key = ''] = await store.keys(fileKeys.items);
    const text = Buffer.from((await store.read(key))?.bytes ?? []).toString();
    expect(JSON.parse(text)).toMatchObject([{ arn: 'arn:aws:s3:::a' }, { arn: 'arn:aws:s3:::b', type: 's3-bucket' }]);
    expect(text).not.toContain('never kept');
  });

  it('cut short after any write, it leaves nothing that counts twice, and is taken whole the next time', async () => {
    const changed = fakeLog(...lines(6, 'c'));
    for (let writesLeft = 0; writesLeft < 9; writesLeft += 1) {
      const store = new DyingStore();
      await store.take('a.log', fakeLog(...lines(3)), 'v1');
      store.writesLeft = writesLeft;
      const died = await store.take('a.log', changed, 'v2').then(
        () => false,
        () => true,
      );
      store.writesLeft = Number.POSITIVE_INFINITY;

      await store.take('a.log', changed, 'v2');

      expect([writesLeft, died, await store.counts()]).toEqual([writesLeft, writesLeft < 6, { 'a c': 6 }]);
    }
  });

  it('cut short and then changed once more, nothing of the version in between is left', async () => {
    for (let writesLeft = 0; writesLeft < 8; writesLeft += 1) {
      const store = new DyingStore();
      await store.take('a.log', fakeLog(...lines(3)), 'v1');
      store.writesLeft = writesLeft;
      await store.take('a.log', fakeLog(...lines(6, 'c')), 'v2').catch(() => undefined);
      store.writesLeft = Number.POSITIVE_INFINITY;

      await store.take('a.log', fakeLog(...lines(2, 'd')), 'v3');

      expect([writesLeft, await store.counts()]).toEqual([writesLeft, { 'a d': 2 }]);
    }
  });
});

/** A store whose process is killed before its next change. */
class DyingStore extends Store {
  writesLeft = Number.POSITIVE_INFINITY;

  override async write(...args: Parameters<InMemoryObjects['write']>) {
    this.#count();
    return super.write(...args);
  }

  override async remove(key: string) {
    this.#count();
    return super.remove(key);
  }

  #count(): void {
    if (this.writesLeft === 0) throw new Error('killed');
    this.writesLeft -= 1;
  }
}
