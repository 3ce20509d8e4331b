import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import LiveRegion from '@cloudscape-design/components/live-region';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useAnswer } from '../../../api/use-answer.js';
import { otherUsersText } from '../client/other-users.js';
import { type SharedChoice, type SharedMember, sharedChoiceLabels, sharedChoiceNotes } from '../client/shared-choice.js';
import type { Solution } from '../client/use-solution.js';

const shownMax = 20;
const grid = { display: 'grid', gap: '12px 24px', gridTemplateColumns: 'repeat(auto-fill, minmax(240px, 1fr))' } as const;

/** What others use too: each is decided by itself, none is moved along by its confidence; nothing where there is none. */
export function SharedPanel({ shared, choice, decideShared }: Pick<Solution, 'shared' | 'choice' | 'decideShared'>) {
  if (shared.length === 0) return null;
  const undecided = shared.filter(({ choice }) => choice === undefined).length;
  const told = undecided === 0 ? 'Each is decided.' : `${undecided} of ${shared.length} to decide.`;
  return (
    <Container
      header={
        <Header variant="h2" description={`Other solutions use them too: decide what becomes of each. ${told}`}>
          Shared services
        </Header>
      }
    >
      <SpaceBetween size="s">
        <div style={grid}>
          {shared.slice(0, shownMax).map((one) => (
            <div key={one.member.resourceId}>
              <SharedField shared={one} decideShared={decideShared} />
              {one.choice === 'move' && <OtherUsers resourceId={one.member.resourceId} choice={choice} />}
            </div>
          ))}
        </div>
        {shared.length > shownMax && <div>And {shared.length - shownMax} more: find them in the table by “Shared with others”.</div>}
      </SpaceBetween>
    </Container>
  );
}

const choices: readonly SharedChoice[] = ['keep', 'move', 'grant'];

function SharedField({ shared: { member, choice }, decideShared }: { readonly shared: SharedMember } & Pick<Solution, 'decideShared'>) {
  const options = choices.filter((one) => one !== 'move' || member.isMovable).map((value) => ({ value, label: sharedChoiceLabels[value] }));
  const selected = options.find(({ value }) => value === choice) ?? null;
  return (
    <FormField label={`${member.type} ${member.name}`} constraintText={choice && sharedChoiceNotes[choice]}>
      <Select
        options={options}
        selectedOption={selected}
        placeholder="Decide"
        onChange={({ detail }) => decideShared(member.resourceId, detail.selectedOption.value as SharedChoice)}
      />
    </FormField>
  );
}

/** As many as decide whether it may go. */
const usersMax = 100;

/** Who else would miss a shared service that moves along. */
function OtherUsers({ resourceId, choice }: { readonly resourceId: string } & Pick<Solution, 'choice'>) {
  const { data } = useAnswer('listAssociations', { params: { resourceId }, query: { limit: usersMax, minConfidence: 0, depth: 1 } });
  if (data === undefined) return null;
  return (
    <LiveRegion>
      <Box variant="small">{otherUsersText(data.items, choice)}</Box>
    </LiveRegion>
  );
}
