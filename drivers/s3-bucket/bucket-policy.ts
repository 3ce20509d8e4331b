import { DeleteBucketPolicyCommand, GetBucketPolicyCommand, PutBucketPolicyCommand, type S3Client } from '@aws-sdk/client-s3';
import { parsePolicy, policyText } from '../../domain/access/policy-document.js';
import type { CloudResourceRef } from '../../domain/resource/cloud-resource.js';
import type { ResourcePolicy } from '../parts/resource-policy.js';
import { bucketTarget, unlessAbsent } from './bucket-target.js';

/** Size of a bucket policy, in bytes. */
export const bucketPolicyBytesMax = 20 * 1024;

/** The bucket policy as a store. */
export function bucketPolicy(s3: S3Client, ref: CloudResourceRef): ResourcePolicy {
  const target = bucketTarget(ref);
  return {
    async read() {
      const answer = await unlessAbsent(() => s3.send(new GetBucketPolicyCommand(target)));
      return answer?.Policy === undefined ? undefined : parsePolicy(answer.Policy);
    },
    async write(policy) {
      await s3.send(new PutBucketPolicyCommand({ ...target, Policy: policyText(policy) }));
    },
    async remove() {
      await s3.send(new DeleteBucketPolicyCommand(target));
    },
  };
}
