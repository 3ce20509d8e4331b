import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import type { Problem } from '../generated/api.js';
import { ProblemAlert } from './problem-alert.js';

/** Asks before an act that cannot simply be taken back; stays open while it runs and when it is refused. */
export function ConfirmModal({
  header,
  label,
  act,
  confirm,
  close,
  children,
}: {
  readonly header: string;
  /** What is done, on its button. */
  readonly label: string;
  readonly act: { readonly isRunning: boolean; readonly problem: Problem | undefined };
  readonly confirm: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
}) {
  const footer = (
    <Box float="right">
      <SpaceBetween direction="horizontal" size="xs">
        <Button variant="link" onClick={close}>
          Back
        </Button>
        <Button variant="primary" loading={act.isRunning} loadingText="Sending" onClick={confirm}>
          {label}
        </Button>
      </SpaceBetween>
    </Box>
  );
  return (
    <Modal visible header={header} footer={footer} onDismiss={close} closeAriaLabel="Close">
      <SpaceBetween size="m">
        {children}
        <ProblemAlert problem={act.problem} />
      </SpaceBetween>
    </Modal>
  );
}
