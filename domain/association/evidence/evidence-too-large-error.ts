import { ConveyanceError } from '../../errors.js';

/** One customer's evidence has more rows of different keys than one table may hold: an estate of that size is identified in parts. */
export class EvidenceTooLargeError extends ConveyanceError {
  readonly code = 'EvidenceTooLarge';
  constructor(rowsMax: number) {
    super(`There is evidence for more than ${rowsMax} rows. Identify fewer resources or a shorter period at a time.`);
  }
}
