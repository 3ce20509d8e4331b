import AppLayout from '@cloudscape-design/components/app-layout';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Problem } from '../generated/api.js';
import { ProblemAlert } from '../shared/problem-alert.js';

/** What somebody sees who is not signed in. */
export function SignedOutPage({ problem, start }: { readonly problem: Problem | undefined; readonly start: () => void }) {
  return (
    <AppLayout
      navigationHide
      toolsHide
      maxContentWidth={640}
      content={
        <ContentLayout header={<Header variant="h1">Conveyance</Header>}>
          <Container>
            <SpaceBetween size="l">
              <Box variant="p">
                Pass the ownership of running cloud resources, control and payment, from one customer to another, while the resources keep
                running.
              </Box>
              <ProblemAlert problem={problem} />
              <Button variant="primary" onClick={start}>
                Sign in
              </Button>
            </SpaceBetween>
          </Container>
        </ContentLayout>
      }
    />
  );
}
