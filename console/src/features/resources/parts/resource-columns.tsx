import Box from '@cloudscape-design/components/box';
import type { TableProps } from '@cloudscape-design/components/table';
import { RouterLink } from '../../../shared/router-link.js';
import { shortArn } from '../../../shared/short-arn.js';
import { comparedBy, type ResourceRow } from '../client/resource-row.js';
import { OwnerStateText } from './owner-state-text.js';

/** Columns of the table of one's cloud resources. */
export const resourceColumns: TableProps.ColumnDefinition<ResourceRow>[] = [
  {
    id: 'name',
    header: 'Name',
    cell: (row) => <NameCell row={row} />,
    isRowHeader: true,
    minWidth: 180,
    sortingComparator: comparedBy('name'),
  },
  { id: 'type', header: 'Type', cell: ({ type }) => type, minWidth: 110, sortingComparator: comparedBy('type') },
  { id: 'region', header: 'Region', cell: ({ region }) => region, minWidth: 110, sortingComparator: comparedBy('region') },
  { id: 'size', header: 'Size', cell: ({ size }) => size || '–', minWidth: 100, sortingComparator: comparedBy('size') },
  { id: 'tags', header: 'Tags', cell: ({ tags }) => tags || '–', minWidth: 140, sortingComparator: comparedBy('tags') },
  {
    id: 'state',
    header: 'Owner',
    cell: ({ state }) => <OwnerStateText state={state} />,
    minWidth: 130,
    sortingComparator: comparedBy('state'),
  },
  { id: 'lock', header: 'Lock', cell: ({ lock }) => <LockCell lock={lock} />, minWidth: 110 },
];

function NameCell({ row: { resourceId, name, arn } }: { readonly row: ResourceRow }) {
  const short = shortArn(arn);
  return (
    <>
      <RouterLink href={`/resources/${resourceId}/solution`}>{name}</RouterLink>
      {short !== name && (
        <Box variant="small" display="block">
          {short}
        </Box>
      )}
    </>
  );
}

function LockCell({ lock }: { readonly lock: string | undefined }) {
  return lock === undefined ? <>–</> : <RouterLink href={`/transfers/${lock}`}>{lock}</RouterLink>;
}
