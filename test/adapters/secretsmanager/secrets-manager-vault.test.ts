import { CreateSecretCommand, DeleteSecretCommand, DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { SecretsManagerVault } from '../../../adapters/secretsmanager/secrets-manager-vault.js';
import { ThrottledError } from '../../../domain/resource/errors.js';
import { canary } from '../../../scripts/support/canary.js';
import { vaultContract } from '../../contracts/vault-contract.js';
import { type Moto, startMoto } from '../../support/moto.js';

const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
let moto: Moto;
let client: SecretsManagerClient;
beforeAll(async () => {
  moto = await startMoto();
  client = new SecretsManagerClient({ endpoint: moto.url, region: 'eu-west-1', credentials });
});
afterAll(() => moto.stop());

describe('contract', () => vaultContract(() => new SecretsManagerVault(client)));

test('the secret is named after transfer and resource and lies under the given key', async () => {
  await new SecretsManagerVault(client, { kmsKeyId: 'alias/conveyance' }).put('trf_k', 'res_k', canary('first'));

  const secret = await client.send(new DescribeSecretCommand({ SecretId: 'conveyance/trf_k/res_k' }));
  expect(secret.KmsKeyId).toBe('alias/conveyance');
});

describe('at the edge', () => {
  const edge = new SecretsManagerClient({ region: 'eu-west-1', credentials });
  const mock = mockClient(edge);

  test('remove leaves no recovery window', async () => {
    mock.on(DeleteSecretCommand).resolves({});

    await new SecretsManagerVault(edge).remove('trf_a', 'res_a');

    expect(mock.commandCalls(DeleteSecretCommand)[0]?.args[0].input).toEqual({
      SecretId: 'conveyance/trf_a/res_a',
      ForceDeleteWithoutRecovery: true,
    });
  });

  test('throttling is named, and no error tells the value', async () => {
    mock.on(CreateSecretCommand).rejects(Object.assign(new Error('slow'), { name: 'ThrottlingException' }));

    const refusal = new SecretsManagerVault(edge).put('trf_a', 'res_a', canary('refused'));

    await expect(refusal).rejects.toBeInstanceOf(ThrottledError);
    await expect(refusal).rejects.not.toThrow(/canary/);
  });
});
