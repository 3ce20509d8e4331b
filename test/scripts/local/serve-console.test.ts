import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { ConsoleOrigins } from '../../../scripts/local/console-server.js';
import { serveConsole } from '../../../scripts/local/serve-console.js';

describe('serveConsole', () => {
  it('lets the server serve the built console before the deployed API and its sign-in', async () => {
    const told: ConsoleOrigins[] = [];

    await serveConsole({ serve: (origins) => told.push(origins) }, { apiUrl: 'http://cloud/api1', signIn: { signInUrl: 'http://cloud' } });

    expect(told).toEqual([{ folder: expect.any(String), apiUrl: 'http://cloud/api1', tokenUrl: 'http://cloud/oauth2/token' }]);
    expect(readdirSync(told[0]?.folder ?? '')).toEqual(expect.arrayContaining(['assets', 'index.html']));
  });
});
