import { useCollection } from '@cloudscape-design/collection-hooks';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useMemo } from 'react';
import { isChoosable } from '../client/choice.js';
import { isMemberFound, type SolutionMember } from '../client/solution-member.js';
import type { Solution } from '../client/use-solution.js';
import { memberColumns } from './member-columns.js';
import { type Verdict, verdictColumn } from './verdict-column.js';

const pageSize = 50;

interface MemberTableProps extends Pick<Solution, 'members' | 'choice' | 'choose'> {
  /** Asks for the reason of a verdict; absent for who may not give one. */
  readonly judge: ((member: SolutionMember, verdict: Verdict) => void) | undefined;
}

/** The members in words: how sure, why, by which path and from when. */
export function MemberTable({ members, choice, choose, judge }: MemberTableProps) {
  const columns = useMemo(() => [...memberColumns, ...(judge ? [verdictColumn(judge)] : [])], [judge]);
  const { items, collectionProps, filterProps, paginationProps, filteredItemsCount } = useCollection(members, {
    filtering: { filteringFunction: isMemberFound, noMatch: 'Nothing here matches these words.' },
    sorting: {},
    pagination: { pageSize },
  });
  return (
    <Table
      {...collectionProps}
      {...tableLook}
      columnDefinitions={columns}
      items={items}
      selectedItems={members.filter(({ resourceId }) => choice.has(resourceId))}
      onSelectionChange={({ detail }) => choose(detail.selectedItems.map(({ resourceId }) => resourceId))}
      header={
        <Header variant="h2" counter={`(${choice.size}/${members.length})`}>
          What belongs together
        </Header>
      }
      filter={
        <TextFilter
          {...filterProps}
          filteringPlaceholder="Find by name, ARN or type"
          filteringAriaLabel="Find by name, ARN or type"
          countText={`${filteredItemsCount} found`}
        />
      }
      pagination={<Pagination {...paginationProps} />}
    />
  );
}

const tableLook = {
  trackBy: 'resourceId',
  selectionType: 'multi',
  variant: 'container',
  isItemDisabled: (member: SolutionMember) => !isChoosable(member),
  wrapLines: true,
  enableKeyboardNavigation: true,
  cellVerticalAlign: 'top',
  ariaLabels: {
    tableLabel: 'What belongs together',
    selectionGroupLabel: 'Choose cloud resources',
    allItemsSelectionLabel: () => 'Choose all on this page',
    itemSelectionLabel: (_state: unknown, { name, type }: SolutionMember) => `${type} ${name}`,
  },
} as const;
