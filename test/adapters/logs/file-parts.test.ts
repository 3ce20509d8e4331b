import { describe, expect, it } from '@jest/globals';
import { InMemoryObjects } from '../../../adapters/in-memory/in-memory-objects.js';
import { FileParts } from '../../../adapters/logs/file-parts.js';
import { SpillingSink } from '../../../adapters/logs/spilling-sink.js';
import { decodeSegment } from '../../../domain/association/segments/segment-bytes.js';
import { fakeDaySeconds } from '../../support/fake-log.js';

const account = 111_122_223_333;

function aParts(objects: InMemoryObjects) {
  const sink = new SpillingSink();
  const see = (name: string) => {
    const ends = [sink.endpoint('id', '', 'a'), sink.endpoint('id', '', name)] as const;
    sink.observe(account, ...ends, 12, 8, fakeDaySeconds, fakeDaySeconds, 1, 0, 0, 0);
  };
  return { parts: new FileParts(objects, 'a.log', sink), see };
}

describe('FileParts', () => {
  it('puts aside what is due under no name that counts, and names all of it after the content', async () => {
    const objects = new InMemoryObjects();
    const { parts, see } = aParts(objects);
    see('b');
    await parts.spill();
    await parts.spill(true);
    const aside = await objects.list('');
    see('c');

    const keys = parts.keys('hash');
    await parts.write(keys);
    await parts.clear();

    expect(aside.map(({ key }) => key.split('/')[0])).toEqual(['asides']);
    expect(keys).toEqual(['segments/111122223333/2026-11-23/hash-0.segment', 'segments/111122223333/2026-11-23/hash-1.segment']);
    expect((await objects.list('')).map(({ key }) => key)).toEqual(keys);
    const names = await Promise.all(
      keys.map(async (key) => decodeSegment((await objects.read(key))?.bytes ?? new Uint8Array()).endpoints.map(({ name }) => name)),
    );
    expect(names).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
  });

  it('keeps configuration items of the only AWS account that a file may be of', async () => {
    const sink = new SpillingSink();
    const parts = new FileParts(new InMemoryObjects(), 'a.log', sink, String(account));
    const item = {
      resourceType: 'AWS::S3::Bucket',
      awsRegion: 'eu-west-1',
      configurationItemStatus: 'OK',
      configurationItemCaptureTime: '2026-11-23T10:00:00Z',
      configuration: {},
    };
    const of = (resourceId: string, awsAccountId: string) => ({ ...item, resourceId, arn: `arn:aws:s3:::${resourceId}`, awsAccountId });
    sink.item(of('forged', '444455556666'));
    const forged = parts.keys('hash');
    sink.item(of('own', String(account)));

    expect([forged.length, parts.keys('hash').length]).toEqual([0, 1]);
  });

  it('clears what a reading cut short has left', async () => {
    const objects = new InMemoryObjects();
    const first = aParts(objects);
    first.see('b');
    await first.parts.spill(true);

    await aParts(objects).parts.clear();

    expect(await objects.list('')).toEqual([]);
  });
});
