import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { findingGroups, isBlocker } from '../../../shared/findings/finding-groups.js';
import { FindingList } from '../../../shared/findings/finding-list.js';
import { InstantText } from '../../../shared/instant-text.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { SignText } from '../../../shared/sign-text.js';
import { Term } from '../../../shared/term.js';
import type { PreflightRun } from '../client/use-preflight.js';

/** What is in the way of the purchase, and what of the seller's access may remain after it. */
export function PurchaseFindings({ preflight }: { readonly preflight: PreflightRun }) {
  const { findings, isRunning, problem, checkAgain } = preflight;
  const again = (
    <Button formAction="none" loading={isRunning} loadingText="Checking" iconName="refresh" onClick={checkAgain}>
      Check again
    </Button>
  );
  const description = (
    <>
      Read from the cloud as it is now, warnings about <Term word="residual access">residual access</Term> included.
    </>
  );
  return (
    <Container
      header={
        <Header variant="h2" actions={again} description={description}>
          What may remain, and what is in the way
        </Header>
      }
    >
      <SpaceBetween size="m">
        <LiveRegion>
          <Progress preflight={preflight} />
        </LiveRegion>
        <ProblemAlert problem={problem} retry={checkAgain} />
        {findings.length > 0 && <FindingList findings={findings} />}
      </SpaceBetween>
    </Container>
  );
}

function Progress({ preflight }: { readonly preflight: PreflightRun }) {
  const { isRunning, problem, findings, readCount, resourceCount, isWhole, checkedAt } = preflight;
  const read = resourceCount === 0 ? '' : ` ${readCount} of ${resourceCount} cloud resources read.`;
  if (isRunning) return <SignText type="loading">Checking.{read}</SignText>;
  if (problem !== undefined) return <Box>Not all was checked.{read}</Box>;
  const groups = findingGroups(findings);
  const blockers = groups.filter(isBlocker).length;
  return (
    <>
      <Verdict blockers={blockers} warnings={groups.length - blockers} />
      <Box variant="small" color="text-body-secondary" display="block">
        Checked <InstantText at={checkedAt} />.{read}
        {!isWhole && ' The rest was not checked: its findings stop the transfer, which is then undone.'}
      </Box>
    </>
  );
}

function Verdict({ blockers, warnings }: { readonly blockers: number; readonly warnings: number }) {
  if (blockers > 0) return <SignText type="error">Something stops this purchase: {count(blockers, 'blocker')}.</SignText>;
  if (warnings > 0) return <SignText type="warning">Nothing stops this purchase; read {count(warnings, 'warning')}.</SignText>;
  return <SignText type="success">Nothing is in the way, and nothing is known to remain.</SignText>;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
