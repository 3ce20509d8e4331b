import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useAct } from '../../../api/use-act.js';
import type { Transfer } from '../../../generated/api.js';
import { ConfirmModal } from '../../../shared/confirm-modal.js';

const reasonCharactersMax = 200;

/** Says what a cancel undoes, takes a reason, then cancels. */
export function CancelModal({ transfer, close }: { readonly transfer: Transfer; readonly close: () => void }) {
  const { transferId, fromCustomerName } = transfer;
  const act = useAct('cancelTransfer');
  const [reason, setReason] = useState('');
  const given = reason.trim();
  const confirm = async () => {
    if (given.length > reasonCharactersMax) return;
    const body = given === '' ? {} : { reason: given };
    if ((await act.perform({ params: { transferId }, body })) !== undefined) close();
  };
  return (
    <ConfirmModal header="Cancel this transfer?" label="Cancel the transfer" act={act} confirm={() => void confirm()} close={close}>
      <div>
        Everything done so far is undone: locks go, what is held of the price is given back, and {fromCustomerName} owns and pays as before.
        Nothing is sold. If the transfer commits first, it can no longer be cancelled, and you are told so.
      </div>
      <FormField
        label="Reason (optional)"
        description="The other party reads it."
        constraintText={`One line, at most ${reasonCharactersMax} characters.`}
        errorText={given.length > reasonCharactersMax ? `${given.length} characters: make it shorter.` : ''}
      >
        <Input value={reason} onChange={({ detail }) => setReason(detail.value)} />
      </FormField>
    </ConfirmModal>
  );
}
