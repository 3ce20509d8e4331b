import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { hangMsMax } from './hang-limit.js';

/** A MiniStack of a test's own. */
export interface MiniStack {
  readonly endpoint: string;
  /** What an SDK client needs to talk to it. */
  readonly clientConfig: {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  };
  /** Ends the process and waits until it is gone. */
  stop(): Promise<void>;
}

// A test run that is cut short, even by SIGKILL, closes the pipe and so ends MiniStack: jest hides the exit event of the process from tests.
const whileStdinIsOpen = '"$0" & child=$!; cat > /dev/null; kill -TERM "$child"; wait "$child"';
const region = 'eu-west-1';
const readyPauseMs = 100;

/** Starts MiniStack on a free port, without state on disk; throws when it is not ready within 30 seconds. */
export async function startMiniStack(extra: { readonly [name: string]: string } = {}): Promise<MiniStack> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const env = { ...process.env, ...environment(port), ...extra };
  const child = spawn('sh', ['-c', whileStdinIsOpen, resolve('.venv/bin/ministack')], { env, stdio: ['pipe', 'ignore', 'ignore'] });
  await untilReady(endpoint, child);
  return {
    endpoint,
    clientConfig: { endpoint, region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } },
    stop: () => stop(child),
  };
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port was given.');
  return address.port;
}

function environment(port: number): { readonly [name: string]: string } {
  return {
    BIND_HOST: '127.0.0.1',
    MINISTACK_HOST: '127.0.0.1',
    MINISTACK_REGION: region,
    LAMBDA_EXECUTOR: 'local',
    GATEWAY_PORT: String(port),
    IOT_MTLS_ENABLED: '0',
    SFTP_ENABLED: '0',
    PERSIST_STATE: '0',
  };
}

async function untilReady(endpoint: string, child: ChildProcess): Promise<void> {
  for (const endBy = Date.now() + hangMsMax; Date.now() < endBy; ) {
    if (child.exitCode !== null) throw new Error(`MiniStack ended with exit code ${child.exitCode} before it was ready.`);
    if (await answers(`${endpoint}/_ministack/health`)) return;
    await new Promise((done) => setTimeout(done, readyPauseMs));
  }
  await stop(child);
  throw new Error(`MiniStack was not ready after ${hangMsMax} ms.`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.stdin?.end();
  await gone;
}
