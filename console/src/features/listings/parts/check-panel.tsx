import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.js';
import type { Finding, Listing } from '../../../generated/api.js';
import { FindingList } from '../../../shared/findings/finding-list.js';
import { InstantText } from '../../../shared/instant-text.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { Term } from '../../../shared/term.js';
import { type KnownResources, nameIn } from '../client/listed-rows.js';
import { checkBody, checkLook, checkSummary, type ListingCheck, proposedIds, withPart } from '../client/listing-check.js';
import type { DraftAddition } from '../client/listing-draft.js';
import { useKnownResources } from './use-known-resources.js';

/** Opens the form of the next revision with what settles a finding in it. */
export type Settle = (addition: DraftAddition) => void;

const description = 'Asks every rule of a sale at once, in the cloud itself, and changes nothing.';

/** The dry run of a sale of this listing, when its seller asks for one. `settle` takes what settles a finding into the next revision. */
export function CheckPanel({ listing, settle }: { readonly listing: Listing; readonly settle: Settle }) {
  const { check, run, isRunning, problem } = useCheck(listing);
  const { known } = useKnownResources();
  const actionOf = ({ proposal }: Finding) => proposal && <Proposed add={proposal.add} known={known} settle={settle} />;
  const nameOf = (resourceId: string) => nameIn(known, resourceId);
  const header = (
    <Header
      variant="h2"
      description={description}
      info={<Term word="preflight">What is this?</Term>}
      actions={
        <Button loading={isRunning} loadingText="Checking" onClick={() => void run()}>
          Check now
        </Button>
      }
    >
      Check
    </Header>
  );
  return (
    <Container header={header}>
      <SpaceBetween size="m">
        <LiveRegion>{check === undefined ? <Box>Not checked yet.</Box> : <CheckState check={check} />}</LiveRegion>
        <ProblemAlert problem={problem} />
        {check !== undefined && <AddAll check={check} settle={settle} />}
        {check !== undefined && check.findings.length > 0 && <FindingList findings={check.findings} nameOf={nameOf} actionOf={actionOf} />}
      </SpaceBetween>
    </Container>
  );
}

const partsMax = 100;

/** A set too large for one request is read part after part. */
function useCheck(listing: Listing) {
  const { perform, isRunning, problem } = useAct('preflightTransfer');
  const [check, setCheck] = useState<ListingCheck>();
  const run = async () => {
    let soFar: ListingCheck | undefined;
    for (let parts = 0; parts < partsMax; parts += 1) {
      const part = await perform({ body: checkBody(listing, soFar?.next) });
      if (part === undefined) return;
      soFar = withPart(soFar, part);
      setCheck(soFar);
      if (soFar.next === undefined) return;
    }
  };
  return { check, run, isRunning, problem };
}

function CheckState({ check }: { readonly check: ListingCheck }) {
  return (
    <StatusIndicator type={checkLook(check)}>
      {checkSummary(check)} Checked <InstantText at={check.checkedAt} />.
    </StatusIndicator>
  );
}

/** A finding proposes one cloud resource at a time; what is stranded together is added together. */
function AddAll({ check, settle }: { readonly check: ListingCheck; readonly settle: Settle }) {
  const proposed = proposedIds(check);
  if (proposed.length < 2) return null;
  return <Button onClick={() => settle({ adding: proposed })}>Add all {proposed.length} that would be left behind</Button>;
}

/** Only what is stranded is proposed: its other remedy is to leave it behind knowingly. */
function Proposed({ add, known, settle }: { readonly add: string; readonly known: KnownResources; readonly settle: Settle }) {
  const arn = known.get(add)?.arn;
  return (
    <SpaceBetween direction="horizontal" size="s">
      <Button variant="inline-link" onClick={() => settle({ adding: [add] })}>
        Add it to the listing
      </Button>
      {arn !== undefined && (
        <Button variant="inline-link" onClick={() => settle({ leavingBehind: [arn] })}>
          Leave it behind knowingly
        </Button>
      )}
      {arn !== undefined && (
        <Button variant="inline-link" onClick={() => settle({ granting: [arn] })}>
          Leave it behind and grant access
        </Button>
      )}
    </SpaceBetween>
  );
}
