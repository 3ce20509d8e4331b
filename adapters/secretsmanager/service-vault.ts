import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Vault } from '../../domain/ports/vault.js';
import { SecretsManagerVault } from './secrets-manager-vault.js';

/** The vault of the control account itself, under the service's own key. */
export function serviceVault(kmsKeyId: string): Vault {
  return new SecretsManagerVault(new SecretsManagerClient(), { kmsKeyId });
}
