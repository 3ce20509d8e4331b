import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { memo, useMemo, useState } from 'react';
import type { CredentialChoice } from '../../../../../domain/access/parties.js';
import type { KnownResources } from '../client/listed-rows.js';
import { chosenSecrets } from '../client/listing-body.js';
import type { ListingDraft } from '../client/listing-draft.js';
import { SecretField } from './secret-field.js';
import type { ChangeDraft } from './use-listing-form.js';

interface Credentials extends Pick<ListingDraft, 'resourceIds' | 'movesControl' | 'credentialChoices'> {
  readonly problem: string | undefined;
  readonly known: KnownResources;
  readonly change: ChangeDraft;
}

const pageSize = 25;

/** What becomes of the value of each chosen secret; nothing where no credential is chosen. */
export const CredentialFields = memo(function CredentialFields({ problem, known, change, ...draft }: Credentials) {
  const { resourceIds, movesControl, credentialChoices } = draft;
  const [page, turnTo] = useState(1);
  const secrets = useMemo(() => chosenSecrets({ resourceIds }, known), [resourceIds, known]);
  const hasKeyPair = resourceIds.some((resourceId) => known.get(resourceId)?.type === 'key-pair');
  if (secrets.length === 0 && !hasKeyPair && problem === undefined) return null;
  const pagesCount = Math.ceil(secrets.length / pageSize);
  const shownPage = Math.min(page, Math.max(1, pagesCount));
  const shown = movesControl ? secrets.slice((shownPage - 1) * pageSize, shownPage * pageSize) : [];
  const choose = (arn: string, choice: CredentialChoice) => change({ credentialChoices: { ...credentialChoices, [arn]: choice } });
  return (
    <Container header={<CredentialHeader count={secrets.length} hasKeyPair={hasKeyPair} movesControl={movesControl} />}>
      <SpaceBetween size="l">
        {problem !== undefined && <Alert type="error">{problem}</Alert>}
        {shown.map((secret) => (
          <SecretField key={secret.arn} secret={secret} choice={credentialChoices[secret.arn] ?? 'keep'} choose={choose} />
        ))}
        {movesControl && pagesCount > 1 && (
          <Pagination
            currentPageIndex={shownPage}
            pagesCount={pagesCount}
            onChange={({ detail }) => turnTo(detail.currentPageIndex)}
            ariaLabels={{ paginationLabel: 'Pages of secrets' }}
          />
        )}
      </SpaceBetween>
    </Container>
  );
});

function CredentialHeader({
  count,
  hasKeyPair,
  movesControl,
}: {
  readonly count: number;
  readonly hasKeyPair: boolean;
  readonly movesControl: boolean;
}) {
  const replaced = hasKeyPair && 'Each key pair is replaced: the purchaser gives its own public key, or collects the new private key.';
  return (
    <Header
      variant="h2"
      counter={count === 0 ? undefined : `(${count} ${count === 1 ? 'secret' : 'secrets'})`}
      description={movesControl ? replaced : 'Control stays with you, and so does every credential.'}
    >
      Credentials
    </Header>
  );
}
