import type { Parties } from '../access/parties.js';
import type { CloudResourceRef } from '../resource/cloud-resource.js';

/** What a transfer makes new and only the purchaser may read: the private key of a key pair, or the new value of a secret. */
export const credentialKinds = ['private-key', 'secret-value'] as const;
export type CredentialKind = (typeof credentialKinds)[number];

/** What is made for this cloud resource; undefined where nothing is, or where the purchaser gave it and so knows it. */
export function credentialKind({ type, arn }: CloudResourceRef, { to, credentialChoices }: Parties): CredentialKind | undefined {
  if (type === 'key-pair') return to.sshPublicKey === undefined ? 'private-key' : undefined;
  return type === 'secret' && credentialChoices[arn] === 'rotate' ? 'secret-value' : undefined;
}
