import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { LogPlan } from './log-plan.js';

const program = fileURLToPath(new URL('./write-share.ts', import.meta.url));

/** Writes the files of a plan below a folder, as many at once as there are processors; throws when one of the writers fails. */
export async function generateLogs(plan: LogPlan, folder: string): Promise<void> {
  const of = availableParallelism();
  const shares = Array.from({ length: of }, (_, part) => JSON.stringify({ part, of }));
  await Promise.all(shares.map((share) => written([folder, JSON.stringify(plan), share])));
}

async function written(args: readonly string[]): Promise<void> {
  const writer = fork(program, args, { execArgv: ['--import', 'tsx'], silent: true });
  let told = '';
  writer.stderr?.on('data', (text) => {
    told += text;
  });
  const [code] = await once(writer, 'close');
  if (code !== 0) throw new Error(`The logs were not written: ${told}`);
}
