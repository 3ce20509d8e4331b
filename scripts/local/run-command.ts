import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** One command with everything it needs. */
export interface CommandPlan {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Record<string, string>;
  readonly logFile: string;
  readonly timeoutSeconds: number;
}

/** Thrown when a command fails, cannot be started or takes too long; the message holds the tail of its log. */
export class CommandFailedError extends Error {
  readonly code = 'CommandFailed';
  readonly retryable = false;

  constructor(plan: CommandPlan, reason: string) {
    const tail = readFileSync(plan.logFile, 'utf8').trim().split('\n').slice(-30).join('\n');
    const name = [basename(plan.command), ...plan.args.slice(0, 2).map((part) => basename(part))].join(' ');
    super(`${name} ${reason}. Its log is ${plan.logFile}, ending in:\n${tail}`);
    this.name = 'CommandFailedError';
  }
}

/** Runs a command to its end, its output in a log file, and throws a CommandFailedError unless it succeeded in time. */
export async function runCommand(plan: CommandPlan): Promise<void> {
  mkdirSync(dirname(plan.logFile), { recursive: true });
  const log = openSync(plan.logFile, 'w');
  const timeout = AbortSignal.timeout(plan.timeoutSeconds * 1_000);
  const child = spawn(plan.command, plan.args, { cwd: plan.cwd, env: plan.env, stdio: ['ignore', log, log], signal: timeout });
  closeSync(log);
  const reason = await new Promise<string | undefined>((resolve) => {
    child.once('error', (error) =>
      resolve(timeout.aborted ? `took more than ${plan.timeoutSeconds} s` : `did not start: ${error.message}`),
    );
    child.once('exit', (code, signal) => resolve(code === 0 ? undefined : `failed (${signal ?? `exit code ${code}`})`));
  });
  if (reason !== undefined) throw new CommandFailedError(plan, reason);
}
