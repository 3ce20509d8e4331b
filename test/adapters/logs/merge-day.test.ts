import { describe, expect, it } from '@jest/globals';
import { InMemoryObjects } from '../../../adapters/in-memory/in-memory-objects.js';
import { daysOf, largestDayBytes, mergeDay } from '../../../adapters/logs/merge-day.js';
import { takeLogFile } from '../../../adapters/logs/take-log-file.js';
import { decodeSegment } from '../../../domain/association/segments/segment-bytes.js';
import { segmentKeys } from '../../../domain/association/segments/segment-keys.js';
import { fakeDaySeconds, fakeFormats, fakeLog, inPieces } from '../../support/fake-log.js';

const account = '111122223333';
const day = fakeDaySeconds / 86_400;
const here = { awsAccountId: account, day };

const take = (objects: InMemoryObjects, name: string, ...lines: readonly string[]) =>
  takeLogFile({ objects, formats: fakeFormats }, { name }, inPieces(fakeLog(...lines)));

async function countsOf(objects: InMemoryObjects) {
  const found = await objects.read(segmentKeys.day(account, day));
  return found === undefined ? undefined : [...decodeSegment(found.bytes).rows.count];
}

describe('mergeDay', () => {
  it('brings a day up to its parts, as many as there are, and reads nothing where nothing changed', async () => {
    const objects = new InMemoryObjects();
    for (let index = 0; index < 40; index += 1) await take(objects, `${index}.log`, `# ${index}`, `${account} 5 a b`, `${account} 6 a c`);

    const ended = [await mergeDay(objects, here), await mergeDay(objects, here)];
    const counts = await countsOf(objects);
    await take(objects, 'late.log', `${account} 7 a b`);
    const late = await mergeDay(objects, here);

    expect([ended, late]).toEqual([[true, false], true]);
    expect([counts, await countsOf(objects)]).toEqual([
      [40, 40],
      [41, 40],
    ]);
  });

  it('a day whose last file said something else afterwards is gone', async () => {
    const objects = new InMemoryObjects();
    await take(objects, 'a.log', `${account} 5 a b`);
    await mergeDay(objects, here);
    await take(objects, 'a.log', '# nothing');

    expect(await daysOf(objects)).toEqual([here]);
    expect([await mergeDay(objects, here), await countsOf(objects)]).toEqual([true, undefined]);
  });
});

describe('daysOf', () => {
  it('names each day of each AWS account once, in order', async () => {
    const objects = new InMemoryObjects();
    const other = '444455556666';
    await take(objects, 'a.log', `${other} 5 a b`, `${account} ${86_400 + 5} a b`, `${account} 5 a b`);
    await take(objects, 'b.log', `${account} 6 a b`);

    expect(await daysOf(objects)).toEqual([here, { awsAccountId: account, day: day + 1 }, { awsAccountId: other, day }]);
  });
});

describe('largestDayBytes', () => {
  it('is of all parts of one day, and 0 where there is none', async () => {
    const objects = new InMemoryObjects();
    const none = await largestDayBytes(objects);
    await take(objects, 'a.log', `${account} 5 a b`, `${account} ${86_400 + 5} a b`);
    await take(objects, 'b.log', `${account} 5 a c`);

    const parts = await objects.list(segmentKeys.parts(account, day));

    expect([none, parts.length]).toEqual([0, 2]);
    expect(await largestDayBytes(objects)).toBe(parts.reduce((sum, { bytes }) => sum + bytes, 0));
  });
});
