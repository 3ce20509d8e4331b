import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { Finding } from '../../../generated/api.js';
import { FindingList } from '../../../shared/findings/finding-list.js';

/** What else the dry run has to say of the choice; nothing for nothing. */
export function FindingPanel({ findings, names }: { readonly findings: readonly Finding[]; readonly names: ReadonlyMap<string, string> }) {
  if (findings.length === 0) return null;
  return (
    <Container header={<Header variant="h2">What the dry run found</Header>}>
      <FindingList findings={findings} nameOf={(resourceId) => names.get(resourceId) ?? resourceId} />
    </Container>
  );
}
