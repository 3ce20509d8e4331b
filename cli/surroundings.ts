import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/** Where text goes. */
export interface Output {
  readonly isTerminal: boolean;
  /** Width in characters; 0 where there is none. */
  readonly columns: number;
  readonly write: (text: string) => void;
}

/** Everything the command line takes from outside, so that tests can give it. */
export interface Surroundings {
  readonly args: readonly string[];
  readonly environment: { readonly [name: string]: string | undefined };
  readonly readInput: () => Promise<string>;
  /** Data. */
  readonly output: Output;
  /** Progress and messages. */
  readonly messages: Output;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Unguessable text of so many bytes, in letters that URLs take. */
  readonly randomText: (bytes: number) => string;
  /** Ends early, without an error, when interrupted or called off. */
  readonly sleep: (milliseconds: number, calledOff?: AbortSignal) => Promise<void>;
  readonly openBrowser: (url: string) => void;
  /** Aborted by Ctrl-C. */
  readonly interrupted: AbortSignal;
  /** Threads for heavy work; absent: it is done where it is asked for. */
  readonly threads?: Threads;
}

/** How many threads there may be at once, and the file they start from. */
export interface Threads {
  readonly entry: URL;
  readonly count: number;
}

/** The process as it is; `entry` is the file it was started from. */
export function processSurroundings(entry: URL): Surroundings {
  const interruption = new AbortController();
  process.on('SIGINT', () => interruption.abort());
  const { signal } = interruption;
  return {
    args: process.argv.slice(2),
    environment: process.env,
    readInput,
    output: outputOf(process.stdout),
    messages: outputOf(process.stderr),
    now: () => Date.now(),
    randomText: (bytes) => randomBytes(bytes).toString('base64url'),
    sleep: (milliseconds, calledOff) =>
      wait(milliseconds, undefined, { signal: calledOff ? AbortSignal.any([signal, calledOff]) : signal }).catch(() => undefined),
    openBrowser,
    interrupted: signal,
    threads: { entry, count: availableParallelism() },
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  // Whoever reads may stop reading (`| head`): that is no failure.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  return { isTerminal: stream.isTTY === true, columns: stream.columns ?? 0, write: (text) => void stream.write(text) };
}

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Best effort: the address is printed as well. */
function openBrowser(url: string): void {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(String(command), [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

const openers: { readonly [platform: string]: readonly string[] } = {
  darwin: ['open'],
  // Not `start`, which a command interpreter would have to read: it splits an address at every `&`.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
