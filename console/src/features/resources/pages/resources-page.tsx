import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMemo, useState } from 'react';
import { usePages } from '../../../api/use-pages.js';
import { ConsolePage } from '../../../shared/console-page.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { resourceRows } from '../client/resource-row.js';
import { everyResource, resourceRequest } from '../client/resource-search.js';
import { ResourceTable } from '../parts/resource-table.js';

/** The cloud resources one owns in this instant: to find what to list. */
export function ResourcesPage() {
  const [search, setSearch] = useState(everyResource);
  const { data, problem, isLoading, isGrowing, isCut, refresh } = usePages('listResources', resourceRequest(search));
  const isHeld = data?.some(({ lock }) => lock !== undefined) ?? false;
  const { data: transfers } = usePages('listTransfers', {}, { enabled: isHeld });
  const rows = useMemo(() => resourceRows(data ?? [], transfers ?? []), [data, transfers]);
  return (
    <ConsolePage title="Resources" description="Choose one to see what belongs with it, or several to list them for sale.">
      <SpaceBetween size="l">
        <ProblemAlert problem={problem} retry={refresh} />
        <ResourceTable
          rows={rows}
          isLoading={isLoading}
          isCut={isCut}
          reach={{ total: data?.length, hasMore: isGrowing || isCut }}
          search={search}
          onSearch={(changed) => setSearch((before) => ({ ...before, ...changed }))}
        />
      </SpaceBetween>
    </ConsolePage>
  );
}
