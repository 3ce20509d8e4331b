import { CreateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describe, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { serviceVault } from '../../../adapters/secretsmanager/service-vault.js';

describe('serviceVault', () => {
  test('keeps values under the service’s own key', async () => {
    const client = mockClient(SecretsManagerClient);
    client.on(CreateSecretCommand).resolves({});

    await serviceVault('key-1').put('trf_1', 'res_1', 'value');

    expect(client.commandCalls(CreateSecretCommand)[0]?.args[0].input.KmsKeyId).toBe('key-1');
  });
});
