import { expect, it } from '@jest/globals';
import { policiesIn } from '../../../../domain/association/sources/policies-in.js';

const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] };
const text = JSON.stringify(document);

it('reads documents as objects, text and percent-encoded text', () => {
  const AssumeRolePolicyDocument = encodeURIComponent(text);

  expect(policiesIn('iam-role', { AssumeRolePolicyDocument, RolePolicyList: [{ PolicyDocument: document }] })).toEqual([
    document,
    document,
  ]);
  expect(policiesIn('s3-bucket', { bucketPolicy: { policyText: text } })).toEqual([document]);
  expect(
    policiesIn('iam-policy', {
      PolicyVersionList: [
        { Document: text, IsDefaultVersion: false },
        { Document: text, IsDefaultVersion: true },
      ],
    }),
  ).toEqual([document]);
});

it.each(['{', '%7B%', 'x'.repeat(300_000), '[]', 7, null])('leaves out %p', (Policy) => {
  expect(policiesIn('sqs-queue', { Policy })).toEqual([]);
});
