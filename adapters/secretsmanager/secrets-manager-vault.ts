import {
  CreateSecretCommand,
  DeleteSecretCommand,
  GetSecretValueCommand,
  ResourceExistsException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { Vault } from '../../domain/ports/vault.js';
import { unlessMissing, withDomainErrors } from '../../drivers/parts/aws-errors.js';

/** Vault in the control account's Secrets Manager, under the service's own key; values are never part of an error or a log. */
export class SecretsManagerVault implements Vault {
  readonly #client: SecretsManagerClient;
  readonly #kmsKeyId: string | undefined;

  /** Without `kmsKeyId` the account's default key for secrets is used. */
  constructor(client: SecretsManagerClient, { kmsKeyId }: { readonly kmsKeyId?: string } = {}) {
    this.#client = client;
    this.#kmsKeyId = kmsKeyId;
  }

  async put(transferId: string, resourceId: string, value: string): Promise<void> {
    const Name = nameOf(transferId, resourceId);
    const key = this.#kmsKeyId === undefined ? {} : { KmsKeyId: this.#kmsKeyId };
    try {
      await this.#client.send(new CreateSecretCommand({ Name, SecretString: value, ...key }));
    } catch (error) {
      if (error instanceof ResourceExistsException) return;
      await withDomainErrors(Name, () => Promise.reject(error));
    }
  }

  async get(transferId: string, resourceId: string): Promise<string | undefined> {
    const SecretId = nameOf(transferId, resourceId);
    const read = () => this.#client.send(new GetSecretValueCommand({ SecretId }));
    const answer = await withDomainErrors(SecretId, () => unlessMissing(read));
    return answer?.SecretString;
  }

  async remove(transferId: string, resourceId: string): Promise<void> {
    const SecretId = nameOf(transferId, resourceId);
    const remove = () => this.#client.send(new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true }));
    await withDomainErrors(SecretId, () => unlessMissing(remove));
  }
}

function nameOf(transferId: string, resourceId: string): string {
  return `conveyance/${transferId}/${resourceId}`;
}
