import { RouterLink } from '../router-link.js';
import { shortId } from './short-id.js';

const whole = { whiteSpace: 'nowrap' } as const;

/** A way to a transfer, by the end of its id; a dash for none. */
export function TransferLink({ transferId }: { readonly transferId: string | undefined }) {
  if (transferId === undefined) return '–';
  return (
    <RouterLink href={`/transfers/${transferId}`} ariaLabel={`${shortId(transferId)}, transfer`}>
      <span style={whole}>{shortId(transferId)}</span>
    </RouterLink>
  );
}
