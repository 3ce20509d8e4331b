import {
  DescribeSecretCommand,
  type SecretsManagerClient,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-secrets-manager';

type Tags = { readonly [key: string]: string };

async function secretTags(client: SecretsManagerClient, SecretId: string): Promise<Tags> {
  const { Tags } = await client.send(new DescribeSecretCommand({ SecretId }));
  return Object.fromEntries((Tags ?? []).map((tag) => [tag.Key ?? '', tag.Value ?? '']));
}

/** Sets tags; sends nothing when they are there, because a session bound to the lock tag may no longer touch the secret. */
export async function tagSecret(client: SecretsManagerClient, SecretId: string, tags: Tags): Promise<void> {
  const now = await secretTags(client, SecretId);
  const lacking = Object.entries(tags).filter(([key, value]) => now[key] !== value);
  if (lacking.length === 0) return;
  await client.send(new TagResourceCommand({ SecretId, Tags: lacking.map(([Key, Value]) => ({ Key, Value })) }));
}

/** Removes each tag only where it has exactly this value. */
export async function untagSecret(client: SecretsManagerClient, SecretId: string, tags: Tags): Promise<void> {
  const now = await secretTags(client, SecretId);
  const TagKeys = Object.keys(tags).filter((key) => now[key] === tags[key] && tags[key] !== undefined);
  if (TagKeys.length > 0) await client.send(new UntagResourceCommand({ SecretId, TagKeys }));
}
