import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectFolder } from '../../scripts/local/emulator-plan.js';
import { type Finished, runProgram } from './run-program.js';

const program = ['--import', 'tsx', join(projectFolder, 'scripts', 'demo', 'main.ts'), '--json'];

function demoEnvironment(folder: string, environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^AWS_|^CONVEYANCE_/.test(name));
  return { ...Object.fromEntries(own), CONVEYANCE_STATE: folder, CONVEYANCE_VENV: process.env.CONVEYANCE_VENV, ...environment };
}

/** Runs the demo as `npm run demo` does, in a folder of its own; what the caller has for AWS is left out. */
export function runDemo(folder: string, environment: NodeJS.ProcessEnv = {}): Promise<Finished> {
  return runProgram(program, demoEnvironment(folder, environment));
}

/** Runs it as `npm start` does: once it stays up, `visit` is given the console's address, and then it is told to end as by Ctrl-C. */
export async function stayWithDemo(
  folder: string,
  environment: NodeJS.ProcessEnv,
  visit: (consoleUrl: string) => Promise<void>,
): Promise<Finished> {
  const env = demoEnvironment(folder, environment);
  const child = spawn(process.execPath, [...program, '--stay'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const [out, err] = [text(child.stdout), text(child.stderr)];
  try {
    const consoleUrl = await consoleAddress(child.stderr);
    if (consoleUrl !== undefined) await visit(consoleUrl);
  } finally {
    child.kill('SIGINT');
  }
  const [exitCode] = await exit;
  return { exitCode, out: await out, err: await err };
}

/** What the program tells last; undefined when it ends without. */
async function consoleAddress(told: NodeJS.ReadableStream): Promise<string | undefined> {
  return new Promise((resolve) => {
    let said = '';
    told.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, url] = /== The console is at (\S+) until Ctrl-C\n/.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    });
    told.on('end', () => resolve(undefined));
  });
}
