import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** How a program ended and what it said. */
export interface Finished {
  readonly exitCode: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a Node program to its end. */
export async function runProgram(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<Finished> {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [exitCode, out, err] = await Promise.all([exit, text(child.stdout), text(child.stderr)]);
  return { exitCode, out, err };
}
