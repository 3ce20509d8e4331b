import { DeleteBucketTaggingCommand, GetBucketTaggingCommand, PutBucketTaggingCommand, type S3Client } from '@aws-sdk/client-s3';
import type { CloudResourceRef } from '../../domain/resource/cloud-resource.js';
import { bucketTarget, unlessAbsent } from './bucket-target.js';

type Tags = { readonly [key: string]: string };

/** The tags of a bucket; empty where it has none. */
export async function bucketTags(s3: S3Client, ref: CloudResourceRef): Promise<Tags> {
  const answer = await unlessAbsent(() => s3.send(new GetBucketTaggingCommand(bucketTarget(ref))));
  return Object.fromEntries((answer?.TagSet ?? []).map((tag) => [tag.Key ?? '', tag.Value ?? '']));
}

/** Sets tags and keeps all others: S3 only knows the whole set, so it is read first; nothing is written when nothing changes. */
export async function tagBucket(s3: S3Client, ref: CloudResourceRef, tags: Tags): Promise<void> {
  const now = await bucketTags(s3, ref);
  if (Object.entries(tags).every(([key, value]) => now[key] === value)) return;
  await writeTags(s3, ref, { ...now, ...tags });
}

/** Removes each tag only where it has exactly this value, and keeps all others. */
export async function untagBucket(s3: S3Client, ref: CloudResourceRef, tags: Tags): Promise<void> {
  const now = await bucketTags(s3, ref);
  const kept = Object.entries(now).filter(([key, value]) => tags[key] !== value);
  if (kept.length === Object.keys(now).length) return;
  await writeTags(s3, ref, Object.fromEntries(kept));
}

async function writeTags(s3: S3Client, ref: CloudResourceRef, tags: Tags): Promise<void> {
  const TagSet = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  const target = bucketTarget(ref);
  await (TagSet.length === 0
    ? s3.send(new DeleteBucketTaggingCommand(target))
    : s3.send(new PutBucketTaggingCommand({ ...target, Tagging: { TagSet } })));
}
