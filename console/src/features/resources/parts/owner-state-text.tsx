import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { OwnerState } from '../client/owner-state.js';

const looks: { readonly [State in OwnerState]: readonly [look: StatusIndicatorProps.Type, text: string] } = {
  yours: ['success', 'Yours'],
  leaving: ['in-progress', 'Leaving'],
  arriving: ['in-progress', 'Arriving'],
  'in-transfer': ['in-progress', 'In transfer'],
};

/** Whose a cloud resource is and becomes: word, sign and colour. */
export function OwnerStateText({ state }: { readonly state: OwnerState }) {
  const [look, text] = looks[state];
  return <StatusIndicator type={look}>{text}</StatusIndicator>;
}
