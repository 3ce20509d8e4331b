import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  GetSecretValueCommand,
  paginateListSecrets,
  paginateListSecretVersionIds,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { localClient } from '../../scripts/local/local-client.js';
import type { LocalEndpoints } from '../../scripts/local/local-cloud.js';
import { secretValue } from './canary-values.js';

/** Registers every value that a local cloud holds where values belong: its vault, the secrets of its member accounts in every version, its signing key. */
export async function registerSecretsOf(
  cloud: LocalEndpoints & { readonly folder: string },
  awsAccountIds: readonly string[],
): Promise<void> {
  const members = await Promise.all(awsAccountIds.map((awsAccountId) => memberClient(cloud.memberEndpoint, awsAccountId)));
  const clients = [new SecretsManagerClient(localClient(cloud.controlEndpoint)), ...members];
  await Promise.all(clients.map(registerAll));
  const signingKey = join(cloud.folder, 'state', 'cognito-rsa-key.pem');
  if (existsSync(signingKey)) secretValue(readFileSync(signingKey, 'utf8'));
}

async function memberClient(endpoint: string, awsAccountId: string): Promise<SecretsManagerClient> {
  const settings = localClient(endpoint);
  const RoleArn = `arn:aws:iam::${awsAccountId}:role/Administrator`;
  const { Credentials: keys } = await new STSClient(settings).send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'sweep' }));
  const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '', SessionToken: sessionToken = '' } = keys ?? {};
  return new SecretsManagerClient({ ...settings, credentials: { accessKeyId, secretAccessKey, sessionToken } });
}

async function registerAll(client: SecretsManagerClient): Promise<void> {
  for await (const { SecretList = [] } of paginateListSecrets({ client }, {})) {
    await Promise.all(SecretList.map(({ ARN = '' }) => registerVersions(client, ARN)));
  }
}

async function registerVersions(client: SecretsManagerClient, SecretId: string): Promise<void> {
  for await (const { Versions = [] } of paginateListSecretVersionIds({ client }, { SecretId })) {
    for (const { VersionId } of Versions) {
      const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId, VersionId }));
      secretValue(SecretString);
    }
  }
}
