import { spawn } from 'node:child_process';

/**
 * Runs a command that should say nothing a person needs, for at most timeoutSeconds. Resolves to its exit code, or to
 * undefined when it could not be started or took too long, together with what it printed.
 */
export function runQuietly(command, args, { cwd, timeoutSeconds }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutSeconds * 1000 });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
    const finish = (code) => resolve({ code, output: Buffer.concat(output).toString('utf8').trim() });
    child.once('error', () => finish(undefined));
    child.once('close', (code) => finish(code ?? undefined));
  });
}
