import { DescribeSecretCommand, type DescribeSecretCommandOutput, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { stagedSids } from '../../domain/access/staged-policy.js';
import type { CloudResourceRef, Found, JsonObject, Link } from '../../domain/resource/cloud-resource.js';
import { foreignTags } from '../../domain/resource/ownership-tags.js';
import { encryptionKey, keyLinks } from '../parts/encryption-key.js';
import { policyConfiguration } from '../parts/resource-policy.js';
import { secretPolicy } from './secret-policy.js';

/** Reads what counts of a secret, never its value. */
export async function discoverSecret(client: SecretsManagerClient, ref: CloudResourceRef): Promise<Found> {
  const secret = await client.send(new DescribeSecretCommand({ SecretId: ref.arn }));
  // AWS tells nothing else about a secret that waits for its deletion.
  const policy = secret.DeletedDate === undefined ? await secretPolicy(client, ref.arn).read() : undefined;
  const tags = Object.fromEntries((secret.Tags ?? []).map((tag) => [tag.Key ?? '', tag.Value ?? '']));
  return {
    ref,
    ...(secret.Name === undefined ? {} : { name: secret.Name }),
    tags,
    marks: stagedSids(policy),
    links: [...keyLinks(encryptionKey(secret.KmsKeyId, ref)), ...rotationLinks(secret)],
    configuration: {
      ...configurationOf(secret),
      kmsKey: encryptionKey(secret.KmsKeyId, ref) ?? null,
      policy: policyConfiguration(policy),
      tags: foreignTags(tags),
    },
  };
}

function configurationOf(secret: DescribeSecretCommandOutput): JsonObject {
  return {
    name: secret.Name ?? null,
    createdAt: secret.CreatedDate?.toISOString() ?? null,
    deletionScheduled: secret.DeletedDate !== undefined,
    owningService: secret.OwningService ?? null,
    rotation: {
      enabled: secret.RotationEnabled ?? false,
      function: rotationFunction(secret) ?? null,
      days: secret.RotationRules?.AutomaticallyAfterDays ?? null,
      schedule: secret.RotationRules?.ScheduleExpression ?? null,
    },
    versions: versionsByLabel(secret.VersionIdsToStages),
    primaryRegion: secret.PrimaryRegion ?? null,
    replicaRegions: (secret.ReplicationStatus ?? []).map((replica) => replica.Region ?? '').sort(),
  };
}

/** The version under each label; a version without label is on its way out and does not count. */
export function versionsByLabel(stages: { readonly [versionId: string]: readonly string[] } | undefined): {
  readonly [label: string]: string;
} {
  return Object.fromEntries(Object.entries(stages ?? {}).flatMap(([versionId, labels]) => labels.map((label) => [label, versionId])));
}

/** The function that rotates; empty text stands for none in some answers. */
function rotationFunction(secret: DescribeSecretCommandOutput): string | undefined {
  return secret.RotationLambdaARN === '' ? undefined : secret.RotationLambdaARN;
}

/** It makes every new value, so without it there is no rotation, and whoever has it knows the secret. */
function rotationLinks(secret: DescribeSecretCommandOutput): Link[] {
  const toArn = rotationFunction(secret);
  return toArn === undefined || secret.RotationEnabled !== true ? [] : [{ toArn, relation: 'is rotated by', needs: true }];
}
