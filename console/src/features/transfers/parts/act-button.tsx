import Button from '@cloudscape-design/components/button';
import type { TransferAct } from '../client/transfer-act.js';

const labels: { readonly [act in TransferAct]: string } = { cancel: 'Cancel the transfer', resume: 'Resume the transfer' };

/** Asks for what somebody may do about a transfer. */
export function ActButton({ act, ask }: { readonly act: TransferAct; readonly ask: (act: TransferAct) => void }) {
  return (
    <Button variant={act === 'resume' ? 'primary' : 'normal'} onClick={() => ask(act)}>
      {labels[act]}
    </Button>
  );
}
