import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import type { Part, PartResult } from './part.js';

const minutesPerPartMax = 5;

/** Runs the command of a part with the programs of node_modules first on the path; a command that cannot start counts as failed. */
export function runPart(part: Part, root: string): Promise<PartResult> {
  const started = Date.now();
  const [program, ...rest] = part.command;
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(program, rest, {
    cwd: root,
    env: { ...process.env, ...part.environment, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (text: Buffer) => {
    output += text.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const limit = setTimeout(() => child.kill(), minutesPerPartMax * 60_000);
  return new Promise((resolve) => {
    const end = (exitCode: number) => {
      clearTimeout(limit);
      resolve({ part, exitCode, output, seconds: (Date.now() - started) / 1000 });
    };
    child.on('error', (error) => {
      output += error.message;
      end(1);
    });
    child.on('close', (code, signal) => {
      if (signal !== null) output += `\nended by ${signal} (at most ${minutesPerPartMax} minutes a part)`;
      end(code ?? 1);
    });
  });
}
