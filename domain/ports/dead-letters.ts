import type { DeadLetter } from '../events/dead-letter.js';

/** Where refused events go, for an operator to read. Throws ThrottledError (retryable). */
export interface DeadLetters {
  /** Keeps one letter for 14 days; sent again, it is there twice. */
  send(letter: DeadLetter): Promise<void>;
}
