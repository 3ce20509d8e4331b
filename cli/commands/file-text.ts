import { readFileSync } from 'node:fs';
import { FileTroubleError } from '../errors.js';

/** Text of a file that somebody named; throws FileTroubleError. */
export function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new FileTroubleError(`${path} cannot be read (${(cause as NodeJS.ErrnoException).code}).`, { cause });
  }
}
