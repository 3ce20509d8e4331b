import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import { useAnswer } from '../../../api/use-answer.js';
import { usePages } from '../../../api/use-pages.js';
import type { Credential, Transfer } from '../../../generated/api.js';
import { mayTrade } from '../../../session/may.js';
import { useSession } from '../../../session/session-context.js';
import { Loaded } from '../../../shared/loaded.js';
import { shortArn } from '../../../shared/short-arn.js';
import { credentialKindText, credentialStateText } from '../client/credential-text.js';
import { sideOf } from '../client/transfer-row.js';
import { CollectModal } from './collect-modal.js';

/** The new credentials that the purchaser of a completed transfer may collect, each once; nothing for anybody else. */
export function CredentialSection({ transfer }: { readonly transfer: Transfer }) {
  const { me } = useSession();
  const isTheirs = transfer.status === 'completed' && sideOf(transfer, me.customer?.customerId) === 'purchaser';
  const request = { params: { transferId: transfer.transferId } };
  const answer = usePages('listCredentials', request, { enabled: isTheirs });
  const report = useAnswer('readTransferReport', request, { enabled: isTheirs });
  const [collected, setCollected] = useState<Credential>();
  if (!isTheirs) return null;
  const nameOf = (resourceId: string) => {
    const found = report.data?.resources.find((one) => one.resourceId === resourceId);
    return found === undefined ? resourceId : shortArn(found.arn);
  };
  return (
    <Loaded answer={answer} what="what there is to collect">
      {(credentials) => (
        <>
          <CredentialTable credentials={credentials} nameOf={nameOf} collect={mayTrade(me) ? setCollected : undefined} />
          {collected !== undefined && (
            <CollectModal
              transferId={transfer.transferId}
              credential={collected}
              name={nameOf(collected.resourceId)}
              close={() => setCollected(undefined)}
            />
          )}
        </>
      )}
    </Loaded>
  );
}

interface CredentialTableProps {
  readonly credentials: readonly Credential[];
  readonly nameOf: (resourceId: string) => string;
  /** Absent for who may only look. */
  readonly collect: ((credential: Credential) => void) | undefined;
}

function CredentialTable({ credentials, nameOf, collect }: CredentialTableProps) {
  const description = 'Told once, to whoever collects first; what nobody collects within 30 days is discarded.';
  const header = (
    <Header counter={`(${credentials.length})`} description={description}>
      Credentials to collect
    </Header>
  );
  return (
    <Table
      variant="container"
      header={header}
      items={credentials}
      trackBy="resourceId"
      columnDefinitions={[
        { id: 'resource', header: 'Cloud resource', cell: ({ resourceId }) => nameOf(resourceId), isRowHeader: true },
        { id: 'kind', header: 'What', cell: ({ kind }) => credentialKindText(kind) },
        { id: 'state', header: 'State', cell: ({ state }) => credentialStateText(state) },
        { id: 'collect', header: 'Collect', cell: (one) => <Collect credential={one} name={nameOf(one.resourceId)} collect={collect} /> },
      ]}
      ariaLabels={{ tableLabel: 'Credentials to collect' }}
      enableKeyboardNavigation
      empty={<Box textAlign="center">This transfer made no new credential</Box>}
    />
  );
}

function Collect({ credential, name, collect }: Pick<CredentialTableProps, 'collect'> & { credential: Credential; name: string }) {
  return (
    <Button
      variant="inline-link"
      disabled={credential.state !== 'waiting' || collect === undefined}
      ariaLabel={`Collect the ${credentialKindText(credential.kind).toLowerCase()} of ${name}`}
      onClick={() => collect?.(credential)}
    >
      Collect
    </Button>
  );
}
