import {
  DeleteResourcePolicyCommand,
  GetResourcePolicyCommand,
  PutResourcePolicyCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { secretPolicy } from '../../../drivers/secret/secret-policy.js';
import { buildPolicy, buildStatement } from '../../support/policies.js';

const policy = buildPolicy(buildStatement());
const SecretId = 'arn:aws:secretsmanager:eu-west-1:222222222222:secret:app';

function cloudSecret() {
  const client = new SecretsManagerClient({ region: 'eu-west-1' });
  return { cloud: mockClient(client), store: secretPolicy(client, SecretId) };
}

test('reads the policy, and none where there is none', async () => {
  const { cloud, store } = cloudSecret();
  cloud
    .on(GetResourcePolicyCommand, { SecretId })
    .resolvesOnce({ ResourcePolicy: JSON.stringify(policy) })
    .resolves({});

  expect([await store.read(), await store.read()]).toEqual([policy, undefined]);
});

test('writes without white space, and removes', async () => {
  const { cloud, store } = cloudSecret();

  await store.write(policy);
  await store.remove();

  expect(cloud.commandCalls(PutResourcePolicyCommand, { SecretId, ResourcePolicy: JSON.stringify(policy) })).toHaveLength(1);
  expect(cloud.commandCalls(DeleteResourcePolicyCommand, { SecretId })).toHaveLength(1);
});
