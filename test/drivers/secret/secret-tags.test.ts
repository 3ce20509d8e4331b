import { DescribeSecretCommand, SecretsManagerClient, TagResourceCommand, UntagResourceCommand } from '@aws-sdk/client-secrets-manager';
import { expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { tagSecret, untagSecret } from '../../../drivers/secret/secret-tags.js';

function cloudSecret() {
  const client = new SecretsManagerClient({ region: 'eu-west-1' });
  const cloud = mockClient(client);
  cloud.on(DescribeSecretCommand).resolves({ Tags: [{ Key: 'conveyance:lock', Value: 'trf_a' }] });
  return { client, cloud };
}

test('sets only what is lacking', async () => {
  const { client, cloud } = cloudSecret();

  await tagSecret(client, 'arn:a', { 'conveyance:lock': 'trf_a' });
  await tagSecret(client, 'arn:a', { 'conveyance:lock': 'trf_a', 'conveyance:owner': 'cus_a' });

  const sent = cloud.commandCalls(TagResourceCommand).map((call) => call.args[0].input);
  expect(sent).toEqual([{ SecretId: 'arn:a', Tags: [{ Key: 'conveyance:owner', Value: 'cus_a' }] }]);
});

test('removes only the very value', async () => {
  const { client, cloud } = cloudSecret();

  await untagSecret(client, 'arn:a', { 'conveyance:lock': 'trf_b', 'conveyance:owner': 'cus_a' });
  await untagSecret(client, 'arn:a', { 'conveyance:lock': 'trf_a' });

  const sent = cloud.commandCalls(UntagResourceCommand).map((call) => call.args[0].input);
  expect(sent).toEqual([{ SecretId: 'arn:a', TagKeys: ['conveyance:lock'] }]);
});
