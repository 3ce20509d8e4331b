import type { CloudResource } from '../../../generated/api.js';
import { resourceName } from '../../../shared/resource-name.js';
import type { SolutionMember } from '../client/solution-member.js';
import { ReasonModal } from './reason-modal.js';
import type { Verdict } from './verdict-column.js';

/** A verdict that waits for its reason. */
export interface PendingVerdict {
  readonly member: SolutionMember;
  readonly verdict: Verdict;
}

const words = {
  accept: {
    label: 'Accept',
    done: 'is accepted as part of one solution with',
    means: 'From now on the two are told as belonging together.',
  },
  reject: {
    label: 'Reject',
    done: 'is rejected as part of one solution with',
    means: 'From now on nothing is reached from one to the other.',
  },
  withdraw: { label: 'Take back', done: 'is judged by the evidence alone again, with', means: 'From now on the evidence alone decides.' },
} as const;

interface VerdictModalProps extends PendingVerdict {
  readonly seed: CloudResource;
  readonly close: () => void;
}

/** Asks why a cloud resource does or does not belong with the seed. */
export function VerdictModal({ seed, member, verdict, close }: VerdictModalProps) {
  const { label, done, means } = words[verdict];
  return (
    <ReasonModal
      decision={{ kind: 'pair', verdict, resourceIds: [seed.resourceId, member.resourceId] }}
      header={`${label} ${member.name}?`}
      label={label}
      means={means}
      done={`${member.name} ${done} ${resourceName(seed)}.`}
      close={close}
    />
  );
}
