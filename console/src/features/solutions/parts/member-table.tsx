import { useCollection } from '@cloudscape-design/collection-hooks';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import { isMemberFound, type SolutionMember } from '../client/solution-member.js';
import type { Solution } from '../client/use-solution.js';
import { memberColumns } from './member-columns.js';

const pageSize = 50;

/** The members in words: how sure, why, by which path and from when. */
export function MemberTable({ members, choice, choose }: Pick<Solution, 'members' | 'choice' | 'choose'>) {
  const { items, collectionProps, filterProps, paginationProps, filteredItemsCount } = useCollection(members, {
    filtering: { filteringFunction: isMemberFound, noMatch: 'Nothing here matches these words.' },
    sorting: {},
    pagination: { pageSize },
  });
  return (
    <Table
      {...collectionProps}
      {...tableLook}
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
  columnDefinitions: memberColumns,
  trackBy: 'resourceId',
  selectionType: 'multi',
  variant: 'container',
  isItemDisabled: ({ role }: SolutionMember) => role === 'seed',
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
