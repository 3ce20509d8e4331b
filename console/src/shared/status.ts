import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';

/** How a status looks beside its word: colour and sign. */
export type Look = StatusIndicatorProps.Type;

const looks: { readonly [status: string]: Look } = {
  accepted: 'pending',
  preparing: 'in-progress',
  completing: 'in-progress',
  completed: 'success',
  undoing: 'in-progress',
  undone: 'warning',
  'needs-operator': 'error',
  draft: 'pending',
  published: 'success',
  reserved: 'in-progress',
  sold: 'success',
  withdrawn: 'stopped',
  stale: 'warning',
};

/** The look of a status of a transfer or a listing; a status that is new is told by its word alone. */
export function lookOf(status: string): Look {
  return looks[status] ?? 'info';
}
