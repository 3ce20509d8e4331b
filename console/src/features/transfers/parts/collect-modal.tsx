import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.js';
import type { CollectedCredential, Credential } from '../../../generated/api.js';
import { ProblemAlert } from '../../../shared/problem-alert.js';
import { credentialKindText } from '../client/credential-text.js';

/** Tells a credential once, after saying so; nothing keeps it when this is closed. */
export function CollectModal({
  transferId,
  credential: { resourceId, kind },
  name,
  close,
}: {
  readonly transferId: string;
  readonly credential: Credential;
  readonly name: string;
  readonly close: () => void;
}) {
  const act = useAct('collectCredential');
  const queries = useQueryClient();
  const [told, setTold] = useState<CollectedCredential>();
  const collect = async () => setTold(await act.perform({ params: { transferId }, body: { resourceId } }));
  const leave = () => {
    setTold(undefined);
    act.reset();
    // Answers of acts are kept a while for whoever asks again; this one is not to be.
    queries.getMutationCache().clear();
    close();
  };
  const isTold = told !== undefined;
  return (
    <Modal
      visible
      header={`${credentialKindText(kind)}: ${name}`}
      footer={<CollectFooter isTold={isTold} isRunning={act.isRunning} collect={() => void collect()} leave={leave} />}
      onDismiss={leave}
      closeAriaLabel="Close"
      size="large"
    >
      <SpaceBetween size="m">
        {isTold ? <Told value={told.value} /> : <Alert type="warning">{beforehand}</Alert>}
        <ProblemAlert problem={act.problem} />
      </SpaceBetween>
    </Modal>
  );
}

function CollectFooter({
  isTold,
  isRunning,
  collect,
  leave,
}: {
  readonly isTold: boolean;
  readonly isRunning: boolean;
  readonly collect: () => void;
  readonly leave: () => void;
}) {
  return (
    <Box float="right">
      <SpaceBetween direction="horizontal" size="xs">
        <Button variant={isTold ? 'primary' : 'link'} onClick={leave}>
          {isTold ? 'I have kept it' : 'Not now'}
        </Button>
        {!isTold && (
          <Button variant="primary" loading={isRunning} loadingText="Collecting" onClick={collect}>
            Collect it now
          </Button>
        )}
      </SpaceBetween>
    </Box>
  );
}

const beforehand =
  'It is told once, and to nobody a second time: have the place ready where you keep it. Nobody else of your company can collect it after you.';

function Told({ value }: { readonly value: string | undefined }) {
  if (value === undefined) return <Alert type="error">It was told before, and cannot be told again.</Alert>;
  return (
    <SpaceBetween size="s">
      <Alert type="warning">Keep it now: when you close this it cannot be told again.</Alert>
      <CopyToClipboard
        variant="button"
        copyButtonText="Copy"
        textToCopy={value}
        copySuccessText="Copied"
        copyErrorText="Not copied: the browser does not let the console"
      />
      <Box variant="code" display="block">
        <span style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{value}</span>
      </Box>
    </SpaceBetween>
  );
}
