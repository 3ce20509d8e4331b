import Badge from '@cloudscape-design/components/badge';
import Box from '@cloudscape-design/components/box';
import type { TableProps } from '@cloudscape-design/components/table';
import { InstantText } from '../../../shared/instant-text.js';
import type { SolutionMember } from '../client/solution-member.js';
import { standingText } from '../client/standing-text.js';

/** Columns of the table of what belongs together. */
export const memberColumns: readonly TableProps.ColumnDefinition<SolutionMember>[] = [
  {
    id: 'name',
    header: 'Cloud resource',
    cell: (member) => <NameCell member={member} />,
    isRowHeader: true,
    minWidth: 150,
    sortingComparator: (a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }),
  },
  {
    id: 'confidence',
    header: 'Confidence',
    cell: (member) => standingText(member),
    minWidth: 100,
    sortingComparator: (a, b) => rank(a) - rank(b),
  },
  { id: 'reasons', header: 'Why', cell: (member) => <ReasonCell member={member} />, minWidth: 180 },
  {
    id: 'evidenceFrom',
    header: 'Evidence from',
    cell: ({ evidenceFrom }) => <InstantText at={evidenceFrom} />,
    minWidth: 120,
    sortingComparator: (a, b) => (a.evidenceFrom ?? '').localeCompare(b.evidenceFrom ?? ''),
  },
];

/** The seed is certain; what was added by hand has no confidence. */
function rank({ role, confidence = 0 }: SolutionMember): number {
  return role === 'seed' ? 1 : confidence;
}

function NameCell({ member: { name, type, isMovable, isShared } }: { readonly member: SolutionMember }) {
  return (
    <>
      <div>{name}</div>
      <Box variant="small">{type}</Box>
      {!isMovable && (
        <div>
          <Badge color="severity-neutral">Cannot be moved yet</Badge>
        </div>
      )}
      {isShared && (
        <div>
          <Badge color="blue">Shared with others</Badge>
        </div>
      )}
    </>
  );
}

const list = { margin: 0, paddingInlineStart: '16px' } as const;

const reasonsMax = 3;

function ReasonCell({ member: { reasons, path, pathText } }: { readonly member: SolutionMember }) {
  if (reasons.length === 0) return <>–</>;
  const untold = reasons.length - reasonsMax;
  return (
    <>
      <ul style={list}>
        {reasons.slice(0, reasonsMax).map(({ text, known }) => (
          <li key={`${text} ${known}`}>
            {text}
            <Box variant="small" display="block">
              {known}
            </Box>
          </li>
        ))}
      </ul>
      {untold > 0 && <Box variant="small">And {untold} more.</Box>}
      {path.length > 2 && <Box variant="small">Path: {pathText}</Box>}
    </>
  );
}
