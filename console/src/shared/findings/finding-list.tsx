import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useState } from 'react';
import type { Finding } from '../../generated/api.js';
import { SignText } from '../sign-text.js';
import { labelOf } from '../words.js';
import { type FindingGroup, findingGroups, isBlocker, type NameOf, placesText, whatToDo } from './finding-groups.js';

const shownMax = 20;

/** Findings of a preflight, blockers first: what, of which cloud resources, who must act and how. `actionOf` adds what can be done about one here, `nameOf` an owner's names. */
export function FindingList({
  findings,
  nameOf,
  actionOf,
}: {
  readonly findings: readonly Finding[];
  readonly nameOf?: NameOf;
  readonly actionOf?: (finding: Finding) => ReactNode;
}) {
  const [isWhole, setIsWhole] = useState(false);
  const groups = findingGroups(findings, nameOf);
  const shown = isWhole ? groups : groups.slice(0, shownMax);
  return (
    <SpaceBetween size="s">
      <ul style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '12px' }}>
        {shown.map((group) => (
          <li key={group.key}>
            <FoundItem group={group} action={actionOf?.(group.first)} />
          </li>
        ))}
      </ul>
      {shown.length < groups.length && (
        <Button formAction="none" onClick={() => setIsWhole(true)}>
          Show all {groups.length} findings
        </Button>
      )}
    </SpaceBetween>
  );
}

function FoundItem({ group, action }: { readonly group: FindingGroup; readonly action: ReactNode }) {
  const { code, detail, places } = group;
  const severity = isBlocker(group) ? 'Blocker' : 'Warning';
  return (
    <>
      <SignText type={isBlocker(group) ? 'error' : 'warning'}>
        {severity}: {labelOf(code)}
      </SignText>
      <Box padding={{ left: 'l' }}>
        {detail}
        <Box color="text-body-secondary">{whatToDo(group)}</Box>
        {places.length > 0 && <Box color="text-body-secondary">Concerns: {placesText(places)}</Box>}
        {action}
      </Box>
    </>
  );
}
