import Button from '@cloudscape-design/components/button';
import Grid from '@cloudscape-design/components/grid';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Associations } from '../../../generated/api.js';
import { mayTrade } from '../../../session/may.js';
import { useSession } from '../../../session/session-context.js';
import { ConsolePage } from '../../../shared/console-page.js';
import { resourceName } from '../../../shared/resource-name.js';
import { keptBehind } from '../client/shared-choice.js';
import { memberNames, type SolutionParts } from '../client/solution-member.js';
import { sortedFindings } from '../client/sorted-findings.js';
import { useDryRun } from '../client/use-dry-run.js';
import { useSolution } from '../client/use-solution.js';
import { BasisPanel } from './basis-panel.js';
import { ChoicePanel } from './choice-panel.js';
import { FindingPanel } from './finding-panel.js';
import { MemberTable } from './member-table.js';
import { SeedSummary } from './seed-summary.js';
import { SharedPanel } from './shared-panel.js';
import { type PendingVerdict, VerdictModal } from './verdict-modal.js';

/** With the layout behind it, too large to wait for: the table is there meanwhile. */
const SolutionGraph = lazy(async () => ({ default: (await import('./solution-graph.js')).SolutionGraph }));

const sideBySide = [{ colspan: { default: 12, m: 5 } }, { colspan: { default: 12, m: 7 } }] as const;

interface SolutionFinderProps {
  readonly parts: Omit<SolutionParts, 'added'>;
  readonly found: Pick<Associations, 'basis' | 'otherCustomers'>;
}

/** Puts a solution together: what belongs with the seed, as graph and as table, and what a listing of the choice would meet. */
export function SolutionFinder({ parts, found }: SolutionFinderProps) {
  const { me } = useSession();
  const { seed, associations, resources } = parts;
  const solution = useSolution(parts);
  const { choice, shared } = solution;
  const [pending, setPending] = useState<PendingVerdict>();
  const judge = useMemo(() => (mayTrade(me) ? judgeWith(setPending) : undefined), [me]);
  const names = useMemo(() => memberNames({ seed, associations, resources }), [seed, associations, resources]);
  const behind = useMemo(() => keptBehind(shared), [shared]);
  const dryRun = useDryRun(choice, behind, mayTrade(me));
  const settled = useMemo(() => new Set([...choice, ...behind.resourceIds]), [choice, behind]);
  const { stranded, others } = useMemo(() => sortedFindings(dryRun.run?.findings ?? [], settled, names), [dryRun.run, settled, names]);
  return (
    <ConsolePage
      title={`What belongs with ${resourceName(seed)}`}
      description="Found by tags, configuration, policies and logs; keep what you mean to sell together."
      actions={mayTrade(me) && <ListButton resourceIds={[...choice]} leftBehind={behind.leftBehind} accessGranted={behind.accessGranted} />}
    >
      <SpaceBetween size="l">
        <SeedSummary seed={seed} />
        <SharedPanel {...solution} />
        <ChoicePanel solution={solution} dryRun={mayTrade(me) ? dryRun : undefined} stranded={stranded} />
        <Grid gridDefinition={sideBySide}>
          <Suspense fallback={<StatusIndicator type="loading">Loading the graph</StatusIndicator>}>
            <SolutionGraph {...solution} />
          </Suspense>
          <MemberTable {...solution} judge={judge} />
        </Grid>
        <FindingPanel findings={others} names={names} />
        <BasisPanel {...found} />
      </SpaceBetween>
      {pending && <VerdictModal {...pending} seed={seed} close={() => setPending(undefined)} />}
    </ConsolePage>
  );
}

function judgeWith(pend: (pending: PendingVerdict) => void) {
  return (member: PendingVerdict['member'], verdict: PendingVerdict['verdict']) => pend({ member, verdict });
}

/** What the form of a new listing begins with. */
interface ListedState {
  readonly resourceIds: readonly string[];
  readonly leftBehind: readonly string[];
  readonly accessGranted: readonly string[];
}

function ListButton(state: ListedState) {
  const [, navigate] = useLocation();
  return (
    <Button variant="primary" onClick={() => navigate('/listings/new', { state })}>
      List it
    </Button>
  );
}
