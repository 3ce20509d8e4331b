import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { InMemoryObjects } from '../../../adapters/in-memory/in-memory-objects.js';
import { BucketLogs, logObjectBytesMax } from '../../../adapters/logs/bucket-logs.js';
import { segmentKeys } from '../../../domain/association/segments/segment-keys.js';
import { InvalidInputError } from '../../../domain/errors.js';
import { instanceCalls } from '../../support/instance-calls.js';

const awsAccountId = '222222222222';
const key = `logs/${awsAccountId}/AWSLogs/${awsAccountId}/CloudTrail/eu-west-1/2026/11/22/x.json.gz`;
const day = Date.UTC(2026, 10, 22) / 86_400_000;

async function delivered(place = key) {
  const objects = new InMemoryObjects();
  const roleArn = `arn:aws:iam::${awsAccountId}:role/app`;
  const calls = instanceCalls({
    awsAccountId,
    region: 'eu-west-1',
    instanceId: 'i-0123456789abcdef0',
    roleArn,
    at: new Date('2026-11-22T12:00:00Z'),
  });
  const bytes = gzipSync(calls.file([calls.readSecret(`arn:aws:secretsmanager:eu-west-1:${awsAccountId}:secret:db-AbCdEf`)]));
  await objects.write(place, bytes);
  return { objects, bytes, logs: new BucketLogs(objects), object: { key: place, bytes: bytes.length } };
}

describe('BucketLogs', () => {
  it('reads a log object once, and tells what became of it', async () => {
    const { objects, logs, object } = await delivered();
    expect([await logs.countTaken([key]), await logs.taken(key)]).toEqual([0, undefined]);

    await logs.take(object);
    await logs.take(object);

    expect(await logs.countTaken([key, `${key}2`])).toBe(1);
    expect(await logs.taken(key)).toMatchObject({ key, report: { kind: 'cloudtrail', lines: 1, used: 1, unreadable: {} } });
    expect(await objects.list(segmentKeys.parts(awsAccountId, day))).toHaveLength(1);
  });

  it('lets go of an object that was read before, without reading it', async () => {
    const { objects, logs, object } = await delivered();
    await logs.take(object);
    const seen: string[] = [];
    const stream = objects.stream.bind(objects);
    async function* watched(pieces: AsyncIterable<Uint8Array>) {
      try {
        for await (const piece of pieces) {
          seen.push('piece');
          yield piece;
        }
      } finally {
        seen.push('closed');
      }
    }
    objects.stream = async (name) => {
      const found = await stream(name);
      return found && { ...found, pieces: watched(found.pieces) };
    };

    await logs.take(object);

    expect(seen).toEqual(['piece', 'closed']);
  });

  it('says when it last read something new of an AWS account', async () => {
    const { objects, object } = await delivered();
    const news = async () => Buffer.from((await objects.read(`news/${awsAccountId}`))?.bytes ?? []).toString();
    expect(await news()).toBe('');

    await new BucketLogs(objects, () => '2026-11-23T10:00:00.000Z').take(object);
    await new BucketLogs(objects, () => '2026-11-23T11:00:00.000Z').take(object);

    expect(await news()).toBe('2026-11-23T10:00:00.000Z');
  });

  it('believes nothing of what is said of another AWS account than that of the key, and counts it', async () => {
    const forged = key.replaceAll(awsAccountId, '333333333333');
    const { objects, bytes, logs, object } = await delivered(forged);

    await logs.take(object);

    expect((await logs.taken(forged))?.report.silent).toMatchObject({ 'observations of another AWS account': expect.any(Number) });
    expect(await objects.list('segments/')).toEqual([]);
    await objects.write(key, bytes);
    await logs.take({ key, bytes: bytes.length });
    expect(await objects.list(segmentKeys.parts(awsAccountId, day))).toHaveLength(1);
  });

  it('reads what the trail of an organization delivers for the AWS account that it names', async () => {
    const file = key.slice(key.indexOf('CloudTrail/'));
    const { objects, logs, object } = await delivered(`logs/o-a1b2c3d4e5/AWSLogs/o-a1b2c3d4e5/${awsAccountId}/${file}`);

    await logs.take(object);

    expect(await objects.list(segmentKeys.parts(awsAccountId, day))).toHaveLength(1);
    expect(await objects.read(`news/${awsAccountId}`)).toBeDefined();
  });

  it('leaves alone what is of no AWS account', async () => {
    const { objects, logs, object } = await delivered('logs/o-a1b2c3d4e5/x.json.gz');

    await logs.take(object);

    expect((await objects.list('')).map((one) => one.key)).toEqual([object.key]);
  });

  it('merges the parts of a day', async () => {
    const { objects, logs, object } = await delivered();
    await logs.take(object);

    await logs.mergeDay(awsAccountId, day);

    expect(await objects.read(segmentKeys.day(awsAccountId, day))).toBeDefined();
  });

  it('leaves alone what is gone, and refuses what would take too long', async () => {
    const { logs } = await delivered();

    await expect(logs.take({ key: `logs/${awsAccountId}/gone`, bytes: 1 })).resolves.toBeUndefined();
    await expect(logs.take({ key, bytes: logObjectBytesMax + 1 })).rejects.toThrow(InvalidInputError);
  });
});
