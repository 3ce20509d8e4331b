import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.js';
import type { Operations } from '../../../generated/api.js';
import { ConfirmModal } from '../../../shared/confirm-modal.js';
import { useNotices } from '../../../shared/notices.js';

interface ReasonModalProps {
  readonly decision: Omit<Operations['decideAssociation']['body'], 'reason'>;
  readonly header: string;
  /** Of its button. */
  readonly label: string;
  readonly means: string;
  /** What is told once it is done. */
  readonly done: string;
  readonly close: () => void;
}

/** Asks for the reason of a decision, then tells the service: it is kept for the customer and used in every answer from then on. */
export function ReasonModal({ decision, header, label, means, done, close }: ReasonModalProps) {
  const act = useAct('decideAssociation');
  const { tell } = useNotices();
  const [reason, setReason] = useState('');
  const confirm = async () => {
    if ((await act.perform({ body: { ...decision, reason } })) === undefined) return;
    tell({ type: 'success', text: done });
    close();
  };
  return (
    <ConfirmModal header={header} label={label} act={act} confirm={() => void confirm()} close={close}>
      <div>{means} Only your own answers change.</div>
      <FormField label="Reason" constraintText="Kept with it; up to 500 characters.">
        <Input value={reason} onChange={({ detail }) => setReason(detail.value)} />
      </FormField>
    </ConfirmModal>
  );
}
