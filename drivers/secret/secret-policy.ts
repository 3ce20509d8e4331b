import {
  DeleteResourcePolicyCommand,
  GetResourcePolicyCommand,
  PutResourcePolicyCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { parsePolicy, policyText } from '../../domain/access/policy-document.js';
import type { ResourcePolicy } from '../parts/resource-policy.js';

/** Size of a secret's resource policy: 20,480 characters, none of which is shorter than a byte. */
export const secretPolicyBytesMax = 20_480;

/** The resource policy of a secret as a store. */
export function secretPolicy(client: SecretsManagerClient, secretArn: string): ResourcePolicy {
  const SecretId = secretArn;
  return {
    async read() {
      const { ResourcePolicy } = await client.send(new GetResourcePolicyCommand({ SecretId }));
      return ResourcePolicy === undefined ? undefined : parsePolicy(ResourcePolicy);
    },
    async write(policy) {
      await client.send(new PutResourcePolicyCommand({ SecretId, ResourcePolicy: policyText(policy) }));
    },
    async remove() {
      await client.send(new DeleteResourcePolicyCommand({ SecretId }));
    },
  };
}
