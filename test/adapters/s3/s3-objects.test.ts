import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { S3Objects } from '../../../adapters/s3/s3-objects.js';
import { objectsContract } from '../../contracts/objects-contract.js';
import { type MiniStack, startMiniStack } from '../../support/ministack.js';
import { type Moto, startMoto } from '../../support/moto.js';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const place = { region: 'eu-west-1', credentials, forcePathStyle: true } as const;
const bucket = 'objects-contract';
let moto: Moto;
let ministack: MiniStack;
const clients: { [engine: string]: S3Client } = {};

beforeAll(async () => {
  [moto, ministack] = await Promise.all([startMoto(), startMiniStack()]);
  clients.moto = new S3Client({ ...place, endpoint: moto.url });
  clients.MiniStack = new S3Client({ ...place, endpoint: ministack.endpoint });
  for (const client of Object.values(clients)) {
    await client.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }));
  }
}, 60_000);

afterAll(async () => {
  await Promise.all([moto.stop(), ministack.stop()]);
});

describe.each(['moto', 'MiniStack'])('on %s', (engine) => {
  objectsContract(`S3 on ${engine}`, () => new S3Objects(clients[engine] as S3Client, { bucket }));
});

describe('S3Objects at the edge', () => {
  const client = new S3Client(place);
  const edge = mockClient(client);
  const bytes = new TextEncoder().encode('x');

  it('names the owner of the bucket it means, and the condition', async () => {
    edge.on(PutObjectCommand).resolves({ ETag: '"1"' });
    const objects = new S3Objects(client, { bucket, awsAccountId: '111122223333' });

    await objects.write('a', bytes, 'absent');
    await objects.write('a', bytes, { version: '"1"' });

    const inputs = edge.commandCalls(PutObjectCommand).map(({ args }) => args[0].input);
    expect(inputs).toEqual([
      { Bucket: bucket, ExpectedBucketOwner: '111122223333', Key: 'a', Body: bytes, IfNoneMatch: '*' },
      { Bucket: bucket, ExpectedBucketOwner: '111122223333', Key: 'a', Body: bytes, IfMatch: '"1"' },
    ]);
  });

  it.each([
    ['SlowDown', 'Contention'],
    ['ConditionalRequestConflict', 'Contention'],
  ])('%s is %s: the same write may succeed later', async (name, code) => {
    edge.on(PutObjectCommand).rejects(Object.assign(new Error(name), { name }));

    await expect(new S3Objects(client, { bucket }).write('a', bytes, 'absent')).rejects.toMatchObject({ code, retryable: true });
  });

  it('a connection that breaks on the way is Contention: the same reading may succeed later', async () => {
    async function* broken() {
      yield bytes;
      throw Object.assign(new Error('reset'), { name: 'Error', code: 'ECONNRESET' });
    }
    edge.on(GetObjectCommand).resolves({ ETag: '"1"', Body: broken() as never });
    const streamed = await new S3Objects(client, { bucket }).stream('a');

    const read = async () => {
      for await (const piece of streamed?.pieces ?? []) expect(piece).toEqual(bytes);
    };
    await expect(read()).rejects.toMatchObject({ code: 'Contention', retryable: true });
  });

  it('a write without a condition that is refused is an error, never "did not hold"', async () => {
    edge.on(PutObjectCommand).rejects(Object.assign(new Error('gone'), { name: 'NoSuchKey' }));

    await expect(new S3Objects(client, { bucket }).write('a', bytes)).rejects.toThrow('gone');
  });
});
