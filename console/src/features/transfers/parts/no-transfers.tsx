import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { RouterLink } from '../../../shared/router-link.js';

/** What stands in place of transfers: how to come by one, or how to see all again. */
export function NoTransfers({ isNarrowed, showAll }: { readonly isNarrowed: boolean; readonly showAll: () => void }) {
  return (
    <Box textAlign="center" padding="m">
      {isNarrowed ? (
        <SpaceBetween size="s">
          <Box>No transfer is like that.</Box>
          <Button onClick={showAll}>Show all</Button>
        </SpaceBetween>
      ) : (
        <Box>
          You are not a party of any transfer. One begins when somebody buys: look at the{' '}
          <RouterLink href="/marketplace">marketplace</RouterLink>, or <RouterLink href="/listings">list</RouterLink> what you sell.
        </Box>
      )}
    </Box>
  );
}
