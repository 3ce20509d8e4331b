import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { bareClone } from '../support/bare-clone.js';
import { runProgram } from '../support/run-program.js';
import { temporaryFolders } from '../support/temporary-folder.js';

describe('bootstrap', () => {
  const folder = temporaryFolders();
  const clone = () => {
    const made = bareClone(folder());
    const run = (args: readonly string[], env = {}) =>
      runProgram([join(made.folder, 'scripts/bootstrap.mjs'), ...args], { ...made.env, ...env });
    return { ...made, run };
  };

  it('installs both kinds of packages on a bare clone, then runs the command with the Node of the packages', async () => {
    const { run, calls } = clone();

    const { exitCode, out, err } = await run(['demo', '--json']);

    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toEqual(['--import', 'tsx', 'scripts/demo/main.ts', '--json']);
    expect(calls().filter((call) => call.startsWith('npm ci'))).toHaveLength(1);
    expect(calls().filter((call) => call.includes('-m pip install'))).toHaveLength(1);
    expect(err).toContain('installing packages');
  });

  it('installs nothing and says nothing the second time', async () => {
    const { run, calls } = clone();
    await run(['install']);
    const before = calls().length;

    const { exitCode, err } = await run(['start']);

    expect({ exitCode, err, more: calls().length - before }).toEqual({ exitCode: 0, err: '', more: 0 });
  });

  it('runs jest in ESM mode and hands arguments on', async () => {
    const { run } = clone();

    const { out } = await run(['test', 'test/domain', '--bail']);

    expect(JSON.parse(out).slice(-3)).toEqual(['node_modules/jest/bin/jest.js', 'test/domain', '--bail']);
    expect(out).toContain('--experimental-vm-modules');
  });

  it('needs no Python to run the demo against an endpoint that is given', async () => {
    const { run, calls } = clone();

    await run(['demo'], { AWS_ENDPOINT_URL: 'http://127.0.0.1:4566' });

    expect(calls().filter((call) => call.startsWith('python'))).toEqual([]);
  });

  it('passes the exit code of the command on', async () => {
    const { run, write } = clone();
    write('ran.mjs', 'process.exit(7)');

    expect((await run(['demo'])).exitCode).toBe(7);
  });

  it('names the remedy, without a stack, when Python is missing', async () => {
    const { run, pretend } = clone();
    pretend('python3', 'exit 1');

    const { exitCode, err } = await run(['demo']);

    expect(exitCode).toBe(2);
    expect(err).toContain('apt-get install python3 python3-venv');
    expect(err).not.toContain('    at ');
  });

  it('says what it can run when asked for something else', async () => {
    expect(await clone().run(['dance'])).toEqual({ exitCode: 2, out: '', err: 'Say what to run: start, demo, story, test, install.\n' });
  });
});
