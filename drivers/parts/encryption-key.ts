import type { ResidualAccess } from '../../domain/access/findings.js';
import type { Parties } from '../../domain/access/parties.js';
import type { CloudResourceRef, Link } from '../../domain/resource/cloud-resource.js';

/** The ARN of a customer managed key given as id, alias or ARN; undefined for none and for a service's own key, which everybody of the account may use. */
export function encryptionKey(key: string | undefined, { region, awsAccountId }: CloudResourceRef): string | undefined {
  if (key === undefined || /(?:^|:)alias\/aws\//.test(key)) return undefined;
  if (key.startsWith('arn:')) return key;
  return `arn:aws:kms:${region}:${awsAccountId}:${key.startsWith('alias/') ? key : `key/${key}`}`;
}

/** Whoever reads what the key encrypts needs a permission on the key, so leaving it behind strands the reader. */
export function keyLinks(keyArn: string | undefined): readonly Link[] {
  return keyArn === undefined ? [] : [{ toArn: keyArn, relation: 'is encrypted with', needs: true }];
}

/** What is left of the seller's access through a key that does not move. */
export function keyResiduals(arn: string, links: readonly Link[], parties: Parties): readonly ResidualAccess[] {
  const keys = links.filter((link) => link.relation === 'is encrypted with' && !parties.manifest.has(link.toArn));
  const reason = 'The key does not move; who may use it is not read.';
  return keys.map(({ toArn }) => ({ arn, what: `KMS key ${toArn}`, state: 'cannot-be-proven', reason }));
}
