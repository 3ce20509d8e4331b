import Box from '@cloudscape-design/components/box';

/** What stands where no offer does, and why. */
export function NoOffers({ isSound, isEverything }: { readonly isSound: boolean; readonly isEverything: boolean }) {
  const [title, text] = reason(isSound, isEverything);
  return (
    <Box textAlign="center" color="inherit" padding="l">
      <strong>{title}</strong>
      <Box color="text-body-secondary">{text}</Box>
    </Box>
  );
}

function reason(isSound: boolean, isEverything: boolean): readonly [title: string, text: string] {
  if (!isSound) return ['Nothing searched', 'Correct what is marked in the search, then search again.'];
  if (isEverything) return ['Nothing is for sale', 'Offers appear here as soon as sellers publish listings.'];
  return ['No offer matches', 'Search for less, or show everything.'];
}
