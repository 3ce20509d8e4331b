import type { Step } from '../../lambdas/saga/steps.js';

/** What the lint reads of the step table. */
export type StepTable = { readonly [step: string]: Pick<Step, 'machine' | 'perBatch' | 'undo' | 'timeoutSeconds'> };
