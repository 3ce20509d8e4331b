import type { Blocker } from '../access/findings.js';
import { ConveyanceError, type ErrorOptions } from '../errors.js';

/** The execution is not the current one, or the transfer is no longer in a status in which the step may act. */
export class StaleExecutionError extends ConveyanceError {
  readonly code = 'StaleExecution';
}

/** The step already failed for good in this attempt; a retry gets the same answer. */
export class StepAlreadyFailedError extends ConveyanceError {
  readonly code = 'StepAlreadyFailed';
}

/** The deadline has passed: the transfer may no longer commit. */
export class TransferExpiredError extends ConveyanceError {
  readonly code = 'TransferExpired';
}

/** What is stored is not what the parties accepted. */
export class ManifestMismatchError extends ConveyanceError {
  readonly code = 'ManifestMismatch';
}

/** Something stands in the way; carries every blocker. */
export class BlockedError extends ConveyanceError {
  readonly code = 'Blocked';
  constructor(
    readonly blockers: readonly (Pick<Blocker, 'code' | 'detail' | 'remedy'> & { readonly arn?: string })[],
    options: ErrorOptions = {},
  ) {
    super(blockers.map((b) => `${b.code} ${b.arn ?? ''}: ${b.detail} ${b.remedy}`).join(' | '), options);
  }
}

/** The commit's conditions were false: nothing was written. */
export class CommitRefusedError extends ConveyanceError {
  readonly code = 'CommitRefused';
}

/** After the last round the former owner still has access. */
export class ResidualAccessOpenError extends ConveyanceError {
  readonly code = 'ResidualAccessOpen';
}
