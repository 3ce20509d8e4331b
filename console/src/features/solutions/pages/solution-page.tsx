import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useParams } from 'wouter';
import { useAnswer } from '../../../api/use-answer.js';
import { usePages } from '../../../api/use-pages.js';
import { ConsolePage } from '../../../shared/console-page.js';
import { Loaded } from '../../../shared/loaded.js';
import { SolutionFinder } from '../parts/solution-finder.js';

const none: readonly never[] = [];
/** The largest solution that is drawn. */
const membersMax = 2_500;

/** What belongs with a cloud resource. */
export function SolutionPage() {
  const { resourceId = '' } = useParams();
  const seed = useAnswer('readResource', { params: { resourceId } });
  const enabled = seed.data !== undefined;
  const found = useAnswer('listAssociations', { params: { resourceId }, query: { limit: 1 } }, { enabled });
  const members = usePages('listAssociations', { params: { resourceId } }, { atMost: membersMax, enabled });
  const resources = usePages('listResources', {});
  const isWhole = [members, resources].every(({ isLoading, isGrowing }) => !isLoading && !isGrowing);
  if (seed.data !== undefined && found.data !== undefined && members.data !== undefined && isWhole) {
    const parts = { seed: seed.data, associations: members.data, resources: resources.data ?? none };
    return <SolutionFinder key={seed.data.resourceId} parts={parts} found={found.data} />;
  }
  return (
    <ConsolePage title="What belongs together">
      <Loaded answer={seed} what="the cloud resource">
        {() => (
          <Loaded answer={members} what="what belongs with it">
            {() => <StatusIndicator type="loading">Loading your cloud resources</StatusIndicator>}
          </Loaded>
        )}
      </Loaded>
    </ConsolePage>
  );
}
