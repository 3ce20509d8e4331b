import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';

/** What stands in the frame until the chunk of a page is there. */
export function LoadingPage() {
  return (
    <Box padding="xxl" textAlign="center">
      <StatusIndicator type="loading">Loading the page</StatusIndicator>
    </Box>
  );
}
