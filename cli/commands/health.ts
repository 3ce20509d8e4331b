import { exitCode } from '../exit-code.js';
import type { WrittenCommand } from './written-command.js';

/** Asks whether the service is there: one word, where the table names noun and verb. */
export const health: WrittenCommand = {
  name: 'health',
  summary: 'Ask whether the service is there, and which version it is.',
  example: 'convey health --api https://conveyance.example',
  shape: () => undefined,
  run: async (_parsed, invocation) => {
    const { body } = await invocation.client('public').send({ method: 'GET', path: '/api/health' });
    await invocation.printAnswer('readHealth', body);
    return exitCode.done;
  },
};
