import type { DeadLetter } from '../../domain/events/dead-letter.js';
import type { DeadLetters } from '../../domain/ports/dead-letters.js';

/** Keeps dead letters in the order in which they came. */
export class InMemoryDeadLetters implements DeadLetters {
  readonly letters: DeadLetter[] = [];

  async send(letter: DeadLetter): Promise<void> {
    this.letters.push(letter);
  }
}
