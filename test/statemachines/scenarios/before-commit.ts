import type { FaultKind } from '../../support/scenario-fault.js';
import type { Scenario } from '../scenario.js';
import { everyTry, stepsDuring, undoneUnsaid } from './tries.js';

const kinds: readonly FaultKind[] = ['before', 'after', 'lost'];

/** Every step before the commit fails through all its tries, however it fails: undone. The commit that landed unheard: completed. */
export const beforeCommit: readonly Scenario[] = stepsDuring('preparing').flatMap((step) =>
  kinds.map((kind): Scenario => {
    const hasCommitted = step === 'CommitTransfer' && kind !== 'before';
    return {
      name: `${step} dies ${kind === 'lost' ? 'after, its outcome lost' : kind}`,
      faults: [everyTry(step, kind)],
      ends: hasCommitted ? { status: 'completed' } : undoneUnsaid,
      runs: hasCommitted ? [2, 0] : [1, 1],
    };
  }),
);
