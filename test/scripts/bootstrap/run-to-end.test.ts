import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { runProgram } from '../../support/run-program.js';

const module = pathToFileURL(join(import.meta.dirname, '../../../scripts/bootstrap/run-to-end.mjs')).href;
/** A program that runs another one to its end and leaves with its exit code. */
const runs = (script: string) => [
  '--input-type=module',
  '-e',
  `import { runToEnd } from '${module}'; process.exitCode = await runToEnd(process.execPath, ['-e', ${JSON.stringify(script)}], {});`,
];

describe('runToEnd', () => {
  it('gives the exit code', async () => {
    expect((await runProgram(runs('process.exit(5)'))).exitCode).toBe(5);
  });

  it('gives 128 and the number of the signal that ended the command', async () => {
    expect((await runProgram(runs(`process.kill(process.pid, 'SIGKILL')`))).exitCode).toBe(137);
  });

  it('passes signals on and waits for the command to finish', async () => {
    const script = `process.on('SIGTERM', () => { console.log('ending'); process.exit(9); }); console.log('up'); setInterval(() => {}, 1000);`;
    const program = spawn(process.execPath, runs(script), { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(program.stdout, 'data');
    const said = once(program.stdout, 'data');
    const ended = once(program, 'exit');

    program.kill('SIGTERM');

    expect(String(await said)).toBe('ending\n');
    expect(await ended).toEqual([9, null]);
  });

  it('lets the command know when it is killed outright', async () => {
    const script = `process.on('disconnect', () => { console.log('alone'); process.exit(); }); console.log('up'); setInterval(() => {}, 1000);`;
    const program = spawn(process.execPath, runs(script), { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(program.stdout, 'data');
    const said = once(program.stdout, 'data');

    program.kill('SIGKILL');

    expect(String(await said)).toBe('alone\n');
  });

  it('ends the command when npm, and the shell npm started, are gone', async () => {
    const script = `process.on('SIGTERM', () => { console.log('ending'); process.exit(); }); console.log('up'); setInterval(() => {}, 1000);`;
    const shell = spawn('/bin/sh', ['-c', '"$@"; true', 'sh', process.execPath, ...runs(script)], {
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(shell.stdout, 'data');
    const said = once(shell.stdout, 'data');

    shell.kill('SIGTERM');

    expect(String(await said)).toBe('ending\n');
  });
});
