import { movedCredential } from '../transfer/credential-kind.js';
import type { ManifestEntry } from '../transfer/transfer.js';
import type { ListedCredential, ListingTerms } from './listing.js';

/** What a browser is told of the credential in a resource; undefined where it carries none. Where control stays, so does every credential. */
export function listedCredential(
  entry: Pick<ManifestEntry, 'type' | 'arn' | 'resourceId'>,
  { credentialChoices, movesControl }: Pick<ListingTerms, 'credentialChoices' | 'movesControl'>,
): ListedCredential | undefined {
  const moved = movedCredential(entry, credentialChoices);
  if (moved === undefined) return undefined;
  const becomes = movesControl ? moved : 'keep';
  return becomes === 'ask' ? { becomes, resourceId: entry.resourceId } : { becomes };
}
