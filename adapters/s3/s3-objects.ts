import { DeleteObjectCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Objects, StoredObject, StreamedObject } from '../../domain/ports/objects.js';
import { awsErrorName } from '../../drivers/parts/aws-errors.js';
import { checkObjectKey, checkObjectPrefix } from '../objects/check-object-key.js';
import { objectsListMax } from '../objects/objects-list-max.js';
import { objectsError } from './objects-error.js';

/** Where the objects are; with `awsAccountId` a bucket of somebody else under the same name is refused. */
export interface Bucket {
  readonly bucket: string;
  readonly awsAccountId?: string;
}

const missing = new Set(['NoSuchKey', 'NotFound']);
const conditionFalse = new Set(['PreconditionFailed', ...missing]);

/** Objects in one bucket; the version is the ETag, so bytes written again have their old version again. Throws ContentionError when busy. */
export class S3Objects implements Objects {
  readonly #client: S3Client;
  readonly #place: { readonly Bucket: string; readonly ExpectedBucketOwner?: string };

  constructor(client: S3Client, { bucket, awsAccountId }: Bucket) {
    this.#client = client;
    this.#place = { Bucket: bucket, ...(awsAccountId === undefined ? {} : { ExpectedBucketOwner: awsAccountId }) };
  }

  async read(key: string): Promise<StoredObject | undefined> {
    checkObjectKey(key);
    return unlessNamed(missing, async () => {
      const { Body, ETag = '' } = await this.#client.send(new GetObjectCommand({ ...this.#place, Key: key }));
      return { key, bytes: (await Body?.transformToByteArray()) ?? new Uint8Array(), version: ETag };
    });
  }

  async stream(key: string): Promise<StreamedObject | undefined> {
    checkObjectKey(key);
    return unlessNamed(missing, async () => {
      const { Body, ETag = '' } = await this.#client.send(new GetObjectCommand({ ...this.#place, Key: key }));
      return { version: ETag, pieces: piecesOf(Body as AsyncIterable<Uint8Array>) };
    });
  }

  async write(key: string, bytes: Uint8Array, when?: { readonly version: string } | 'absent'): Promise<string | undefined> {
    checkObjectKey(key);
    const put = new PutObjectCommand({ ...this.#place, Key: key, Body: bytes, ...conditionOf(when) });
    const refusals = when === undefined ? new Set<string>() : conditionFalse;
    return unlessNamed(refusals, async () => (await this.#client.send(put)).ETag ?? '');
  }

  async list(prefix: string, after?: string): Promise<readonly { readonly key: string; readonly bytes: number }[]> {
    checkObjectPrefix(prefix);
    const start = after === undefined ? {} : { StartAfter: after };
    const list = new ListObjectsV2Command({ ...this.#place, Prefix: prefix, MaxKeys: objectsListMax, ...start });
    const answer = await unlessNamed(new Set(), () => this.#client.send(list));
    return (answer?.Contents ?? []).map(({ Key = '', Size = 0 }) => ({ key: Key, bytes: Size }));
  }

  async remove(key: string): Promise<void> {
    checkObjectKey(key);
    await unlessNamed(missing, () => this.#client.send(new DeleteObjectCommand({ ...this.#place, Key: key })));
  }
}

/** A connection that breaks on the way is told by its name in the domain; whoever stops early closes it. */
async function* piecesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw objectsError(error);
  }
}

function conditionOf(when: { readonly version: string } | 'absent' | undefined) {
  if (when === undefined) return {};
  return when === 'absent' ? { IfNoneMatch: '*' } : { IfMatch: when.version };
}

/** What `act` answers, undefined for a refusal of one of these names; other failures by their name in the domain. */
async function unlessNamed<T>(names: ReadonlySet<string>, act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (names.has(awsErrorName(error))) return undefined;
    throw objectsError(error);
  }
}
