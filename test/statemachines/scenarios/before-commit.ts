import type { Scenario } from '../scenario.js';
import { everyTry, kindsOf, stepsDuring, undoneUnsaid } from './tries.js';

/** Every step before the commit fails through all its tries, however it fails: undone. The commit that landed unheard: completed. */
export const beforeCommit: readonly Scenario[] = stepsDuring('preparing').flatMap((step) =>
  kindsOf(step).map((kind): Scenario => {
    const hasCommitted = step === 'CommitTransfer' && kind !== 'before';
    return {
      name: `${step} dies ${kind === 'lost' ? 'after, its outcome lost' : kind}`,
      faults: [everyTry(step, kind)],
      ends: hasCommitted ? { status: 'completed' } : undoneUnsaid,
      runs: hasCommitted ? [2, 0] : [1, 1],
    };
  }),
);
