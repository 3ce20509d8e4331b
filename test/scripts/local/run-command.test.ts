import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { CommandFailedError, type CommandPlan, runCommand } from '../../../scripts/local/run-command.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

describe('runCommand', () => {
  const folder = temporaryFolders();
  const planOf = (script: string, timeoutSeconds = 10): CommandPlan => {
    const cwd = folder();
    const logFile = join(cwd, 'logs', 'command.log');
    return { command: process.execPath, args: ['-e', script], cwd, env: { WORD: 'hello' }, logFile, timeoutSeconds };
  };

  it('runs a command with its environment and keeps what it printed', async () => {
    const plan = planOf('console.log(process.env.WORD, process.cwd())');

    await runCommand(plan);

    expect(readFileSync(plan.logFile, 'utf8').trim()).toBe(`hello ${plan.cwd}`);
  });

  it('shows the end of the log when the command fails', async () => {
    const outcome = await runCommand(planOf(`console.error('no such stack'); process.exit(4)`)).catch((error: unknown) => error);

    expect(outcome).toBeInstanceOf(CommandFailedError);
    expect(String(outcome)).toMatch(/failed \(exit code 4\)[\s\S]*no such stack/);
  });

  it('ends a command that takes too long', async () => {
    await expect(runCommand(planOf('setInterval(() => {}, 1000)', 0.3))).rejects.toThrow('took more than 0.3 s');
  });

  it('says so when the program cannot be started', async () => {
    await expect(runCommand({ ...planOf(''), command: '/no/such/program' })).rejects.toThrow('did not start');
  });
});
