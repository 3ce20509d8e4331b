import { S3Client } from '@aws-sdk/client-s3';
import type { Objects } from '../../domain/ports/objects.js';
import { S3Objects } from './s3-objects.js';

/** Objects of a bucket of the control account; the bucket stands in the path, because a private endpoint may know no host for each bucket. */
export function serviceObjects(bucket: string): Objects {
  return new S3Objects(new S3Client({ forcePathStyle: true }), { bucket });
}
