import type { Scenario } from '../scenario.js';
import { everyTry, kindsOf, stepsDuring, triesOf, unsaid } from './tries.js';

const attemptsMax = 5;

/** Every step after the commit fails through all tries of its first execution and heals: completed by a later attempt. */
const healing = stepsDuring('completing')
  .filter((step) => step !== 'CheckTransfer')
  .flatMap((step) =>
    kindsOf(step).map((kind): Scenario => {
      // Once announced, the transfer is completed: there is nothing to resume.
      const isOver = step === 'AnnounceTransfer' && kind !== 'before';
      return {
        name: `${step} dies ${kind === 'lost' ? 'after, its outcome lost' : kind}, then heals`,
        faults: [everyTry(step, kind)],
        ends: { status: 'completed' },
        runs: isOver ? [1, 0] : [2, 0],
      };
    }),
  );

/** Steps after the commit that fail, for one execution or for all of them. */
export const afterCommit: readonly Scenario[] = [
  ...healing,
  {
    name: 'SwitchAccess dies in every attempt there is, and heals once an operator has looked',
    faults: [{ step: 'SwitchAccess', kind: 'before', times: attemptsMax * triesOf('SwitchAccess') }],
    ends: { status: 'needs-operator', needsOperatorFrom: 'completing', operatorFailure: unsaid },
    runs: [attemptsMax, 0],
    resumed: { status: 'completed', operatorFailure: unsaid },
  },
];
