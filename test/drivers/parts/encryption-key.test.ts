import { expect, test } from '@jest/globals';
import { encryptionKey, keyLinks, keyResiduals } from '../../../drivers/parts/encryption-key.js';
import { bucketRef } from '../../support/bucket-world.js';
import { buildParties } from '../../support/member-fixture.js';

const ref = bucketRef('data');
const keyArn = 'arn:aws:kms:eu-west-1:222222222222:key/k-1';

test.each([
  ['none', undefined, undefined],
  ['an id', 'k-1', keyArn],
  ['an alias', 'alias/own', 'arn:aws:kms:eu-west-1:222222222222:alias/own'],
  ['an ARN', 'arn:aws:kms:eu-west-1:999999999999:key/k-2', 'arn:aws:kms:eu-west-1:999999999999:key/k-2'],
  ['the key of a service', 'alias/aws/s3', undefined],
  ['the ARN of such a key', 'arn:aws:kms:eu-west-1:222222222222:alias/aws/secretsmanager', undefined],
])('a key given as %s', (_name, key, arn) => {
  expect(encryptionKey(key, ref)).toBe(arn);
});

test('whoever reads needs the key', () => {
  expect(keyLinks(keyArn)).toEqual([{ toArn: keyArn, relation: 'is encrypted with', needs: true }]);
  expect(keyLinks(undefined)).toEqual([]);
});

test('of a key that does not move nothing can be proven', () => {
  const left = keyResiduals(ref.arn, [...keyLinks(keyArn), { toArn: 'x', relation: 'replicates to', needs: false }], buildParties([]));

  expect(left).toEqual([expect.objectContaining({ arn: ref.arn, what: `KMS key ${keyArn}`, state: 'cannot-be-proven' })]);
  expect(keyResiduals(ref.arn, keyLinks(keyArn), buildParties([keyArn]))).toEqual([]);
});
