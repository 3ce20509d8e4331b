import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { hangMsMax } from './hang-limit.js';
import { freePort } from './ministack.js';

/** A moto server of the test's own: member accounts, kept apart by AssumeRole. */
export interface Moto {
  readonly url: string;
  /** Empties every account. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts moto on a free port and waits until it answers. */
export async function startMoto(): Promise<Moto> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { MOTO_ACCOUNT_ID: _apart, ...env } = process.env;
  const program = fileURLToPath(new URL('../../.venv/bin/moto_server', import.meta.url));
  const server = spawn(program, ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore', env });
  const orphanGuard = () => server.kill('SIGKILL');
  process.once('exit', orphanGuard);
  await untilAnswering(url, server);
  return {
    url,
    reset: async () => {
      await fetch(`${url}/moto-api/reset`, { method: 'POST' });
    },
    stop: async () => {
      process.removeListener('exit', orphanGuard);
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
    },
  };
}

async function untilAnswering(url: string, server: ChildProcess): Promise<void> {
  const endBy = Date.now() + hangMsMax;
  while (Date.now() < endBy && server.exitCode === null) {
    try {
      if ((await fetch(`${url}/moto-api/data.json`)).ok) return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  server.kill('SIGKILL');
  throw new Error(`moto did not answer at ${url} within ${hangMsMax} ms.`);
}
