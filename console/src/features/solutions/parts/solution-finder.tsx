import Button from '@cloudscape-design/components/button';
import Grid from '@cloudscape-design/components/grid';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { lazy, Suspense, useMemo } from 'react';
import { useLocation } from 'wouter';
import { mayTrade } from '../../../session/may.js';
import { useSession } from '../../../session/session-context.js';
import { ConsolePage } from '../../../shared/console-page.js';
import { resourceName } from '../../../shared/resource-name.js';
import { memberNames, type SolutionParts } from '../client/solution-member.js';
import { sortedFindings } from '../client/sorted-findings.js';
import { useDryRun } from '../client/use-dry-run.js';
import { useSolution } from '../client/use-solution.js';
import { ChoicePanel } from './choice-panel.js';
import { FindingPanel } from './finding-panel.js';
import { MemberTable } from './member-table.js';
import { SeedSummary } from './seed-summary.js';

/** With the layout behind it, too large to wait for: the table is there meanwhile. */
const SolutionGraph = lazy(async () => ({ default: (await import('./solution-graph.js')).SolutionGraph }));

const sideBySide = [{ colspan: { default: 12, m: 5 } }, { colspan: { default: 12, m: 7 } }] as const;

/** Puts a solution together: what belongs with the seed, as graph and as table, and what a listing of the choice would meet. */
export function SolutionFinder({ parts }: { readonly parts: Omit<SolutionParts, 'added'> }) {
  const { me } = useSession();
  const { seed, associations, resources } = parts;
  const solution = useSolution(parts);
  const { choice } = solution;
  const names = useMemo(() => memberNames({ seed, associations, resources }), [seed, associations, resources]);
  const dryRun = useDryRun(choice, mayTrade(me));
  const { stranded, others } = useMemo(() => sortedFindings(dryRun.run?.findings ?? [], choice, names), [dryRun.run, choice, names]);
  return (
    <ConsolePage
      title={`What belongs with ${resourceName(seed)}`}
      description="Found by tags and configuration; keep what you mean to sell together."
      actions={mayTrade(me) && <ListButton resourceIds={[...choice]} />}
    >
      <SpaceBetween size="l">
        <SeedSummary seed={seed} />
        <ChoicePanel solution={solution} dryRun={mayTrade(me) ? dryRun : undefined} stranded={stranded} />
        <Grid gridDefinition={sideBySide}>
          <Suspense fallback={<StatusIndicator type="loading">Loading the graph</StatusIndicator>}>
            <SolutionGraph {...solution} />
          </Suspense>
          <MemberTable {...solution} />
        </Grid>
        <FindingPanel findings={others} names={names} />
      </SpaceBetween>
    </ConsolePage>
  );
}

function ListButton({ resourceIds }: { readonly resourceIds: readonly string[] }) {
  const [, navigate] = useLocation();
  return (
    <Button variant="primary" onClick={() => navigate('/listings/new', { state: { resourceIds } })}>
      List it
    </Button>
  );
}
