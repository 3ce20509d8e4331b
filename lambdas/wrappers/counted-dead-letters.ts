import type { DeadLetters } from '../../domain/ports/dead-letters.js';
import { measure } from './metrics.js';

/** The dead-letter queue, with a metric of how many events were refused. */
export function countedDeadLetters(letters: DeadLetters): DeadLetters {
  return {
    send: async (letter) => {
      await letters.send(letter);
      measure('RefusedEvents', 1);
    },
  };
}
