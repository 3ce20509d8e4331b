import type { Transfer } from '../../../generated/api.js';

/** Why nothing is told of the seller's residual access. */
export function noResidualText({ status, movesControl, needsOperatorFrom }: Transfer): string {
  if (!movesControl) return 'Control does not move: the seller keeps access, as agreed.';
  if (status === 'undone') return 'Nothing was sold: the seller has what it had, and the purchaser was never let in.';
  if (status === 'undoing' || needsOperatorFrom === 'undoing') return 'Nothing is being sold: the seller has what it had.';
  if (status === 'completed') return 'No way in of the seller was found.';
  return 'Told when the step Verify access has looked, after the commit.';
}
