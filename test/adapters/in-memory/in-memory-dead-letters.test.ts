import { describe } from '@jest/globals';
import { InMemoryDeadLetters } from '../../../adapters/in-memory/in-memory-dead-letters.js';
import { deadLettersContract } from '../../contracts/dead-letters-contract.js';

describe('InMemoryDeadLetters', () => {
  const port = new InMemoryDeadLetters();

  deadLettersContract(() => ({ port, kept: async () => port.letters }));
});
