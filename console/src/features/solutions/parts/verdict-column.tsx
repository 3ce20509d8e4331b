import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TableProps } from '@cloudscape-design/components/table';
import type { SolutionMember } from '../client/solution-member.js';

/** What a person has to say of a pair; `withdraw` takes back what was said before. */
export type Verdict = 'accept' | 'reject' | 'withdraw';

/** The column in which a person accepts or rejects that a cloud resource belongs with the seed. */
export function verdictColumn(judge: (member: SolutionMember, verdict: Verdict) => void): TableProps.ColumnDefinition<SolutionMember> {
  return { id: 'verdict', header: 'Your verdict', cell: (member) => <VerdictCell member={member} judge={judge} />, minWidth: 120 };
}

function VerdictCell({
  member,
  judge,
}: {
  readonly member: SolutionMember;
  readonly judge: (member: SolutionMember, verdict: Verdict) => void;
}) {
  if (member.role !== 'associated') return <>–</>;
  const button = (verdict: Verdict, text: string) => (
    <Button variant="inline-link" ariaLabel={`${text} ${member.name}`} onClick={() => judge(member, verdict)}>
      {text}
    </Button>
  );
  if (member.decided !== undefined) return button('withdraw', 'Take back');
  return (
    <SpaceBetween direction="horizontal" size="s">
      {button('accept', 'Accept')}
      {button('reject', 'Reject')}
    </SpaceBetween>
  );
}
