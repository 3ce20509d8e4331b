import { isBlocker } from '../../../shared/findings/finding-groups.js';
import type { AskedSecret } from './asked-secrets.js';
import type { PreflightRun } from './use-preflight.js';

/** New values of secrets by resource id. */
export type GivenValues = { readonly [resourceId: string]: string };

/** Why a purchase is not sent yet. */
export interface ConsentProblems {
  readonly agreement?: string;
  /** By resource id. */
  readonly values: { readonly [resourceId: string]: string };
  /** What no field of the form settles. */
  readonly form?: string;
}

/** What a person has filled in, and what is known of the purchase. */
export interface Consent {
  readonly isAgreed: boolean;
  readonly asked: readonly AskedSecret[];
  readonly values: GivenValues;
  readonly preflight: Pick<PreflightRun, 'isRunning' | 'problem' | 'findings'>;
}

/** Everything that keeps a purchase from being sent, at once; undefined when nothing does. */
export function consentProblems({ isAgreed, asked, values, preflight }: Consent): ConsentProblems | undefined {
  const missing = asked.filter(({ resourceId }) => (values[resourceId] ?? '') === '');
  const form = formProblem(preflight);
  if (isAgreed && missing.length === 0 && form === undefined) return undefined;
  return {
    ...(!isAgreed && { agreement: 'Say that you have read the above, or leave without buying.' }),
    values: Object.fromEntries(missing.map(({ resourceId }) => [resourceId, 'Give the new value of this secret.'])),
    ...(form !== undefined && { form }),
  };
}

function formProblem({ isRunning, problem, findings }: Consent['preflight']): string | undefined {
  const blockers = findings.filter(isBlocker);
  if (blockers.length > 0) {
    const who = [...new Set(blockers.map(({ whoMustAct }) => whoMustAct))];
    return `You cannot buy this now: the ${who.join(' and the ')} must act first. See what is in the way above.`;
  }
  if (isRunning) return 'What may remain is still being read. Wait until it is there.';
  return problem === undefined ? undefined : 'What may remain could not be read. Check again first.';
}
