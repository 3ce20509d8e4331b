import { describe, expect, it } from '@jest/globals';
import { importProgram } from '../../support/import-program.js';

interface RunQuietly {
  runQuietly(
    command: string,
    args: readonly string[],
    options: { readonly cwd?: string; readonly timeoutSeconds: number },
  ): Promise<{ readonly code: number | undefined; readonly output: string }>;
}

describe('runQuietly', () => {
  const run = async (script: string, timeoutSeconds = 10) => {
    const { runQuietly } = await importProgram<RunQuietly>('scripts/bootstrap/run-quietly.mjs');
    return await runQuietly(process.execPath, ['-e', script], { timeoutSeconds });
  };

  it('gives the exit code and all that was printed', async () => {
    expect(await run(`console.log('out'); process.exitCode = 3`)).toEqual({ code: 3, output: 'out' });
    expect((await run(`console.error('err')`)).output).toBe('err');
  });

  it('gives no exit code when the command takes too long or cannot be started', async () => {
    const { runQuietly } = await importProgram<RunQuietly>('scripts/bootstrap/run-quietly.mjs');

    expect((await run('setInterval(() => {}, 1000)', 0.2)).code).toBeUndefined();
    expect((await runQuietly('no-such-program', [], { timeoutSeconds: 1 })).code).toBeUndefined();
  });
});
