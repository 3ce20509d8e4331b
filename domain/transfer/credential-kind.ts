import { type CredentialChoice, credentialChoices as choices, type Parties } from '../access/parties.js';
import type { CloudResourceRef } from '../resource/cloud-resource.js';

/** What a transfer makes new and only the purchaser may read: the private key of a key pair, or the new value of a secret. */
export const credentialKinds = ['private-key', 'secret-value'] as const;
export type CredentialKind = (typeof credentialKinds)[number];

/** What a transfer does with the credential in a cloud resource: with a secret what its seller has chosen, with a key pair another in its place. */
export const movedCredentials = [...choices, 'replace'] as const;
/** One of them. */
export type MovedCredential = CredentialChoice | 'replace';

/** What becomes of the credential in this cloud resource; undefined where its type carries none. */
export function movedCredential(
  { type, arn }: Pick<CloudResourceRef, 'type' | 'arn'>,
  credentialChoices: Parties['credentialChoices'],
): MovedCredential | undefined {
  if (type === 'key-pair') return 'replace';
  return type === 'secret' ? (credentialChoices[arn] ?? 'keep') : undefined;
}

/** What is made for this cloud resource; undefined where nothing is, or where the purchaser gave it and so knows it. */
export function credentialKind(ref: CloudResourceRef, { to, credentialChoices }: Parties): CredentialKind | undefined {
  const moved = movedCredential(ref, credentialChoices);
  if (moved === 'replace') return to.sshPublicKey === undefined ? 'private-key' : undefined;
  return moved === 'rotate' ? 'secret-value' : undefined;
}
