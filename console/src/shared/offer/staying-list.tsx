import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { StayingResource } from '../../generated/api.js';
import { SignText } from '../sign-text.js';
import { stayingLines, stayingMeaning } from './staying-lines.js';

/** What an offer leaves with its seller, and what of it may be gone on being used. */
export function StayingList({ staying }: { readonly staying: readonly StayingResource[] | undefined }) {
  const lines = stayingLines(staying);
  if (lines.length === 0) return <Box>The seller names nothing that stays behind.</Box>;
  return (
    <SpaceBetween size="s">
      {lines.map(({ what, isGranted }) => (
        <div key={`${what}${isGranted}`}>
          <SignText type={isGranted ? 'success' : 'warning'}>
            {what}: {isGranted ? 'access granted' : 'no access'}
          </SignText>
          <Box padding={{ left: 'l' }}>{stayingMeaning(isGranted)}</Box>
        </div>
      ))}
    </SpaceBetween>
  );
}
