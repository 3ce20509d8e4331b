import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Listing } from '../../generated/api.js';
import { SignText } from '../sign-text.js';
import { typeLabel } from '../words.js';
import { type Becomes, credentialsOf, credentialWords } from './credential-words.js';
import { placeRanges } from './place-ranges.js';

/** What becomes of every credential of an offer; what the seller may still know is warned of. */
export function CredentialList({ listing }: { readonly listing: Pick<Listing, 'resources' | 'terms'> }) {
  if (!listing.terms.movesControl) return <Box>Control stays with the seller, and with it every credential.</Box>;
  const credentials = credentialsOf(listing);
  if (credentials.length === 0) return <Box>No cloud resource of this offer carries a credential.</Box>;
  return (
    <SpaceBetween size="s">
      {credentials.map(([becomes, places]) => (
        <CredentialItem key={becomes} becomes={becomes} places={places} listing={listing} />
      ))}
    </SpaceBetween>
  );
}

function CredentialItem({
  becomes,
  places,
  listing,
}: {
  readonly becomes: Becomes;
  readonly places: readonly number[];
  readonly listing: Pick<Listing, 'resources'>;
}) {
  const { title, meaning, isRisky } = credentialWords(becomes);
  const types = [...new Set(places.map((place) => typeLabel(listing.resources[place]?.type ?? '')))];
  return (
    <div>
      <SignText type={isRisky ? 'warning' : 'success'}>
        {title}: {types.join(', ')} (no. {placeRanges(places)})
      </SignText>
      <Box padding={{ left: 'l' }}>{meaning}</Box>
    </div>
  );
}
