import { BucketLocationConstraint, CreateBucketCommand, GetBucketPolicyCommand, PutBucketPolicyCommand } from '@aws-sdk/client-s3';
import type { JsonObject } from '../../domain/resource/cloud-resource.js';
import { buildParties, type MemberEngine, member, memberFixture } from './member-fixture.js';

let bucketCount = 0;

/** The reference of a bucket in the member account. */
export const bucketRef = (name: string) => ({ type: 's3-bucket' as const, arn: `arn:aws:s3:::${name}`, ...member });

/** An allowance to read objects of a bucket. */
export function readStatement(name: string, principal: string, change: JsonObject = {}): JsonObject {
  return {
    Sid: 'AppRead',
    Effect: 'Allow',
    Principal: { AWS: principal },
    Action: 's3:GetObject',
    Resource: `arn:aws:s3:::${name}/*`,
    ...change,
  };
}

/** A new bucket whose policy lets the seller's role read. */
export async function bucketWorld(engine: MemberEngine) {
  const fixture = await memberFixture(engine);
  const { s3 } = fixture.outside;
  bucketCount += 1;
  const name = `data-${bucketCount}`;
  const parties = buildParties([`arn:aws:s3:::${name}`]);
  const [seller = ''] = parties.from.principals;
  const [purchaser = ''] = parties.to.principals;
  const CreateBucketConfiguration = { LocationConstraint: BucketLocationConstraint.eu_west_1 };
  await s3.send(new CreateBucketCommand({ Bucket: name, CreateBucketConfiguration }));
  const readPolicy = async () => {
    const { Policy = '' } = await s3.send(new GetBucketPolicyCommand({ Bucket: name }));
    return JSON.parse(Policy) as { Version: string; Statement: JsonObject[] };
  };
  const writePolicy = (...Statement: readonly JsonObject[]) =>
    s3.send(new PutBucketPolicyCommand({ Bucket: name, Policy: JSON.stringify({ Version: '2012-10-17', Statement }) }));
  await writePolicy(readStatement(name, seller));
  return { ...fixture, name, ref: bucketRef(name), parties, seller, purchaser, readPolicy, writePolicy };
}
