import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';

/** What stands in a table when its filters leave nothing. */
export function NoMatch({ what, clear }: { readonly what: string; readonly clear: () => void }) {
  return (
    <Box textAlign="center">
      <SpaceBetween size="xs">
        <div>No {what} matches</div>
        <Button onClick={clear}>Clear the filters</Button>
      </SpaceBetween>
    </Box>
  );
}
