import { ConveyanceError } from '../../domain/errors.js';

/** The caller built a write or query that no table would take: a mistake in the program, nothing was sent. */
export class InvalidWriteError extends ConveyanceError {
  readonly code = 'InvalidWrite';
}
