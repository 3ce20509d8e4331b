import { expect, test } from '@jest/globals';
import type { CredentialChoice } from '../../../domain/access/parties.js';
import type { JsonObject } from '../../../domain/resource/cloud-resource.js';
import { secretBlockers } from '../../../drivers/secret/secret-blockers.js';
import { buildParties, member } from '../../support/member-fixture.js';

const arn = 'arn:aws:secretsmanager:eu-west-1:222222222222:secret:app-AbCdEf';
const plain = { rotation: { enabled: false }, versions: { AWSCURRENT: 'v1' }, primaryRegion: null, kmsKey: null, owningService: null };

function codesOf(configuration: JsonObject, choice: CredentialChoice) {
  const found = { ref: { type: 'secret' as const, arn, ...member }, configuration: { ...plain, ...configuration }, tags: {}, links: [] };
  return secretBlockers(found, buildParties([arn], { credentialChoices: { [arn]: choice } })).map((blocker) => blocker.code);
}

test.each<[string, JsonObject, string[]]>([
  ['nothing in the way', {}, []],
  ['its primary region', { primaryRegion: 'eu-west-1' }, []],
  ['a deletion ahead', { deletionScheduled: true }, ['SecretScheduledForDeletion']],
  ['another primary region', { primaryRegion: 'us-east-1' }, ['ReplicaSecret']],
])('with %s, whatever the choice', (_name, configuration, codes) => {
  expect(codesOf(configuration, 'keep')).toEqual(codes);
  expect(codesOf(configuration, 'rotate')).toEqual(codes);
});

test.each<[string, JsonObject, string[]]>([
  ['a value of a service', { owningService: 'rds' }, ['ValueOwnedByService']],
  ['a rotation function', { rotation: { enabled: true } }, ['RotationFunctionActive']],
  ['a rotation half done', { versions: { AWSCURRENT: 'v1', AWSPENDING: 'v2' } }, ['RotationInProgress']],
  ['a rotation done', { versions: { AWSCURRENT: 'v2', AWSPENDING: 'v2' } }, []],
  ['a key of the customer', { kmsKey: 'arn:aws:kms:eu-west-1:2:key/k' }, ['ValueUnderCustomerKey']],
])('with %s, only a new value is in the way', (_name, configuration, codes) => {
  expect(codesOf(configuration, 'rotate')).toEqual(codes);
  expect(codesOf(configuration, 'keep')).toEqual([]);
});
