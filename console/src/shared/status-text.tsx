import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { lookOf } from './status.js';
import { labelOf } from './words.js';

/** A status of a transfer or a listing: word, sign and colour. */
export function StatusText({ status }: { readonly status: string }) {
  return <StatusIndicator type={lookOf(status)}>{labelOf(status)}</StatusIndicator>;
}
