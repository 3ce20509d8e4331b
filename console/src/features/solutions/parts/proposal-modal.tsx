import type { SolutionProposal } from '../../../generated/api.js';
import { ReasonModal } from './reason-modal.js';
import type { Verdict } from './verdict-column.js';

/** A verdict on a proposal that waits for its reason. */
export interface PendingProposal {
  readonly proposal: SolutionProposal;
  readonly verdict: Verdict;
}

const words = {
  accept: { label: 'Accept', done: 'is accepted as one solution.', means: 'From now on its members are told as belonging together.' },
  reject: {
    label: 'Reject',
    done: 'is rejected as one solution.',
    means: 'From now on no pair of its members is told as belonging together.',
  },
  withdraw: { label: 'Take back', done: 'is judged by the evidence alone again.', means: 'From now on the evidence alone decides.' },
} as const;

/** Asks why a proposal is or is not one solution, then tells the service. */
export function ProposalModal({ proposal, verdict, close }: PendingProposal & { readonly close: () => void }) {
  const resourceIds = proposal.members.map(({ resourceId }) => resourceId);
  const { label, done, means } = words[verdict];
  return (
    <ReasonModal
      decision={{ kind: 'proposal', verdict, resourceIds }}
      header={`${label} ${proposal.name}?`}
      label={label}
      means={means}
      done={`${proposal.name} ${done}`}
      close={close}
    />
  );
}
