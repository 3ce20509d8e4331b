import { describe, expect, it } from '@jest/globals';
import { type LogDelivery, logDelivererNames, logDeliveryPolicy } from '../../../lib/constructs/log-delivery-policy.js';
import { aStack } from '../../support/cdk-resources.js';

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
}

const bucket = 'arn:aws:s3:::logs-bucket';
const [one, other] = ['111122223333', '444455556666'] as const;

function statementsFor(...deliveries: readonly LogDelivery[]) {
  const stack = aStack();
  return logDeliveryPolicy(bucket, deliveries).map((statement) => stack.resolve(statement.toStatementJson()) as Statement);
}

describe('logDeliveryPolicy', () => {
  it('lets nobody in where nobody is named', () => {
    expect(statementsFor()).toEqual([]);
  });

  it('lets a service write for the AWS accounts named, each below its own prefix, and read what it asks for before', () => {
    const statements = statementsFor({ deliverer: 'cloudtrail', awsAccountId: one }, { deliverer: 'cloudtrail', awsAccountId: other });

    expect(statements).toEqual([
      {
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: [one, other].map((id) => `${bucket}/logs/${id}/AWSLogs/${id}/*`),
        Condition: { StringEquals: { 'aws:SourceAccount': [one, other], 's3:x-amz-acl': 'bucket-owner-full-control' } },
      },
      {
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: 's3:GetBucketAcl',
        Resource: bucket,
        Condition: { StringEquals: { 'aws:SourceAccount': [one, other] } },
      },
    ]);
  });

  it('binds a service that does not say for whom it writes by the folder that it names', () => {
    expect(statementsFor({ deliverer: 'balancer', awsAccountId: one })).toEqual([
      {
        Effect: 'Allow',
        Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: `${bucket}/logs/${one}/AWSLogs/${one}/*`,
      },
    ]);
  });

  it('lets roles of an AWS account write below its own prefix', () => {
    const [statement] = statementsFor({ deliverer: 'account', awsAccountId: one });

    expect(JSON.stringify(statement)).toContain(`:iam::${one}:root`);
    expect(statement).toMatchObject({ Action: 's3:PutObject', Resource: `${bucket}/logs/${one}/*` });
  });

  it('lets the trail of an organization write in the place of that organization, on behalf of its management account', () => {
    const organizationId = 'o-a1b2c3d4e5';
    const place = `${bucket}/logs/${organizationId}/AWSLogs`;
    const [write, check] = statementsFor(
      { deliverer: 'organization-trail', awsAccountId: one, organizationId },
      { deliverer: 'organization-trail', awsAccountId: other, organizationId: 'o-f6g7h8i9j0' },
    );

    expect(write).toMatchObject({
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 's3:PutObject',
      Resource: [`${place}/${organizationId}/*`, `${place}/${one}/*`],
      Condition: { StringEquals: { 'aws:SourceAccount': [one], 's3:x-amz-acl': 'bucket-owner-full-control' } },
    });
    expect(check).toMatchObject({ Action: 's3:GetBucketAcl', Condition: { StringEquals: { 'aws:SourceAccount': [one] } } });
  });

  it('never lets anybody read or take away what lies there, nor write elsewhere', () => {
    const statements = statementsFor(...logDelivererNames.map((deliverer) => ({ deliverer, awsAccountId: one })));

    const actions = new Set(statements.flatMap(({ Action }) => Action));
    expect([...actions].sort()).toEqual(['s3:GetBucketAcl', 's3:ListBucket', 's3:PutObject']);
    for (const { Action, Resource } of statements) {
      for (const resource of [Resource].flat()) {
        if (Action === 's3:PutObject') expect(resource).toContain(`${bucket}/logs/${one}/`);
        else expect(resource).toBe(bucket);
      }
    }
  });
});
