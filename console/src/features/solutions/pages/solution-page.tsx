import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useParams } from 'wouter';
import { useAnswer } from '../../../api/use-answer.js';
import { usePages } from '../../../api/use-pages.js';
import { ConsolePage } from '../../../shared/console-page.js';
import { Loaded } from '../../../shared/loaded.js';
import { SolutionFinder } from '../parts/solution-finder.js';

const none: readonly never[] = [];

/** What belongs with a cloud resource. */
export function SolutionPage() {
  const { resourceId = '' } = useParams();
  const seed = useAnswer('readResource', { params: { resourceId } });
  const found = useAnswer('listAssociations', { params: { resourceId } });
  const resources = usePages('listResources', {});
  if (seed.data !== undefined && found.data !== undefined && !resources.isLoading && !resources.isGrowing) {
    const parts = { seed: seed.data, associations: found.data.items, resources: resources.data ?? none };
    return <SolutionFinder key={seed.data.resourceId} parts={parts} />;
  }
  return (
    <ConsolePage title="What belongs together">
      <Loaded answer={seed} what="the cloud resource">
        {() => (
          <Loaded answer={found} what="what belongs with it">
            {() => <StatusIndicator type="loading">Loading your cloud resources</StatusIndicator>}
          </Loaded>
        )}
      </Loaded>
    </ConsolePage>
  );
}
