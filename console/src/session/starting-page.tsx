import AppLayout from '@cloudscape-design/components/app-layout';
import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';

/** What is there until it is known who is here. */
export function StartingPage() {
  return (
    <AppLayout
      navigationHide
      toolsHide
      content={
        <Box padding="xxl" textAlign="center">
          <h1 style={plain}>
            <StatusIndicator type="loading">Starting the console</StatusIndicator>
          </h1>
        </Box>
      }
    />
  );
}

const plain = { font: 'inherit', margin: 0 } as const;
