import type {
  CreateBucketCommandInput,
  ListBucketsCommandInput,
  PutBucketPolicyCommandInput,
  PutBucketTaggingCommandInput,
} from '@aws-sdk/client-s3';
import { awsFailure } from '../aws-failure.js';
import type { AwsPlace } from '../aws-place.js';
import { type Operation, type Operations, onAny, sdkTags } from '../operation.js';
import { pageOf } from '../page-of.js';
import { bucketParts } from './bucket-part.js';
import type { BucketState } from './bucket-state.js';

const policyBytesMax = 20 * 1024;

/** What names a bucket in a call. */
interface AboutBucket {
  readonly Bucket: string | undefined;
  readonly ExpectedBucketOwner?: string | undefined;
}

function bucketOf(place: AwsPlace, { Bucket = '', ExpectedBucketOwner = place.awsAccountId }: AboutBucket): BucketState {
  const bucket = place.buckets.get(Bucket);
  if (bucket === undefined) throw awsFailure('NoSuchBucket', 'The specified bucket does not exist', 404);
  const isTheirs = bucket.awsAccountId === place.awsAccountId && ExpectedBucketOwner === bucket.awsAccountId;
  if (!isTheirs) throw awsFailure('AccessDenied', 'Access Denied', 403);
  return bucket;
}

function onBucket<I extends AboutBucket>(
  action: string,
  mutates: boolean,
  answer: (bucket: BucketState, input: I, place: AwsPlace) => object,
): Operation<I> {
  const needs = (place: AwsPlace, { Bucket = '' }: I) => {
    const context = { 'aws:ResourceAccount': place.buckets.get(Bucket)?.awsAccountId ?? place.awsAccountId };
    return [{ action: `s3:${action}`, resource: `arn:aws:s3:::${Bucket}`, context }];
  };
  return { service: 'S3', mutates, needs, answer: (place, input) => answer(bucketOf(place, input), input, place) };
}

function createBucket(place: AwsPlace, { Bucket = '' }: CreateBucketCommandInput): object {
  const taken = place.buckets.get(Bucket);
  if (taken !== undefined) {
    const [name, text] =
      taken.awsAccountId === place.awsAccountId ? ['BucketAlreadyOwnedByYou', 'yours'] : ['BucketAlreadyExists', 'taken'];
    throw awsFailure(name, `The bucket name is ${text}.`, 409);
  }
  const { awsAccountId, region } = place;
  place.buckets.set(Bucket, {
    name: Bucket,
    awsAccountId,
    region,
    createdAt: place.now(),
    tags: new Map(),
    policy: undefined,
    parts: new Map(),
  });
  return { Location: `/${Bucket}` };
}

function listBuckets(place: AwsPlace, input: ListBucketsCommandInput): object {
  const { Prefix = '', BucketRegion, MaxBuckets, ContinuationToken } = input;
  const own = [...place.buckets.values()].filter(
    ({ name, awsAccountId, region }) =>
      awsAccountId === place.awsAccountId && name.startsWith(Prefix) && (BucketRegion === undefined || BucketRegion === region),
  );
  const { page, next } = pageOf(place, own, { size: MaxBuckets, token: ContinuationToken });
  return {
    Buckets: page.map(({ name, region, createdAt }) => ({ Name: name, CreationDate: createdAt, BucketRegion: region })),
    ContinuationToken: next,
  };
}

function putPolicy(bucket: BucketState, { Policy = '' }: PutBucketPolicyCommandInput): object {
  if (Buffer.byteLength(Policy) > policyBytesMax)
    throw awsFailure('PolicyTooLarge', `A bucket policy holds at most ${policyBytesMax} bytes.`);
  bucket.policy = checkedPolicy(Policy);
  return {};
}

/** S3 takes no text that is no policy, and no policy without statement. */
function checkedPolicy(text: string): string {
  try {
    const { Statement } = JSON.parse(text) as { readonly Statement?: readonly object[] };
    if (Array.isArray(Statement) && Statement.length > 0) return text;
  } catch {
    throw awsFailure('MalformedPolicy', 'Policies must be valid JSON');
  }
  throw awsFailure('MalformedPolicy', 'Missing required field Statement');
}

function getPolicy({ policy }: BucketState): object {
  if (policy === undefined) throw awsFailure('NoSuchBucketPolicy', 'The bucket policy does not exist', 404);
  return { Policy: policy };
}

function putTagging(bucket: BucketState, { Tagging }: PutBucketTaggingCommandInput, { quotas }: AwsPlace): object {
  const tags = Tagging?.TagSet ?? [];
  if (tags.length > quotas.tagsPerResourceMax)
    throw awsFailure('BadRequest', `Bucket tag count cannot be greater than ${quotas.tagsPerResourceMax}`);
  if (tags.some(({ Key = '' }) => Key.startsWith('aws:')))
    throw awsFailure('InvalidTag', 'System tags cannot be added/updated by requester');
  bucket.tags.clear();
  for (const { Key = '', Value = '' } of tags) bucket.tags.set(Key, Value);
  return {};
}

function getTagging({ tags }: BucketState): object {
  if (tags.size === 0) throw awsFailure('NoSuchTagSet', 'The TagSet does not exist', 404);
  return { TagSet: sdkTags(tags) };
}

/** Buckets: name, policy, tags, and the parts that drivers read. */
export const bucketOperations: Operations = {
  CreateBucket: onNew('CreateBucket', createBucket),
  ListBuckets: { service: 'S3', mutates: false, needs: onAny('s3:ListAllMyBuckets'), answer: listBuckets },
  GetBucketPolicy: onBucket('GetBucketPolicy', false, getPolicy),
  PutBucketPolicy: onBucket<PutBucketPolicyCommandInput>('PutBucketPolicy', true, putPolicy),
  DeleteBucketPolicy: onBucket('DeleteBucketPolicy', true, (bucket) => {
    bucket.policy = undefined;
    return {};
  }),
  GetBucketTagging: onBucket('GetBucketTagging', false, getTagging),
  PutBucketTagging: onBucket<PutBucketTaggingCommandInput>('PutBucketTagging', true, putTagging),
  DeleteBucketTagging: onBucket('PutBucketTagging', true, ({ tags }) => {
    tags.clear();
    return {};
  }),
  ...Object.fromEntries(
    Object.entries(bucketParts).map(([call, { action, read }]) => [
      call,
      onBucket(action, false, (bucket) => bucket.parts.get(call) ?? read(bucket)),
    ]),
  ),
};

function onNew<I extends AboutBucket>(action: string, answer: (place: AwsPlace, input: I) => object): Operation<I> {
  const needs = (_place: AwsPlace, { Bucket = '' }: I) => [{ action: `s3:${action}`, resource: `arn:aws:s3:::${Bucket}`, context: {} }];
  return { service: 'S3', mutates: true, needs, answer };
}
