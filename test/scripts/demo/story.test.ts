import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectFolder } from '../../../scripts/local/emulator-plan.js';
import { sweepRun } from '../../support/canary-run.js';
import { processesOf } from '../../support/processes-of.js';
import { type Finished, runProgram } from '../../support/run-program.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

// The story waits for a schedule that runs each minute, and calls the command line some eighty times.

describe('the story told with convey in a shell script', () => {
  let folder: string;
  let finished: Finished;
  const told = (pattern: RegExp) => finished.out.match(new RegExp(pattern, 'gm')) ?? [];

  beforeAll(async () => {
    folder = temporaryFolder();
    const own = Object.entries(process.env).filter(([name]) => !/^AWS_|^CONVEYANCE_/.test(name));
    const env = { ...Object.fromEntries(own), CONVEYANCE_STATE: folder, CONVEYANCE_VENV: process.env.CONVEYANCE_VENV };
    finished = await runProgram(['--import', 'tsx', join(projectFolder, 'scripts', 'demo', 'story.ts')], env);
  });

  afterAll(() => removeFolder(folder));

  it('ends with 0, after the last comparison', () => {
    expect([finished.exitCode, finished.exitCode === 0 ? '' : `${finished.out}\n${finished.err}`]).toEqual([0, '']);
    expect(finished.out).toMatch(/== The end\s*$/);
    expect(told(/^holds {2}/).length).toBeGreaterThanOrEqual(11);
  });

  it('has seen every exit code of the command line but the one of an interruption', () => {
    const codes = told(/^exit [0-9]+/).map((line) => Number(line.slice('exit '.length)));

    expect([...new Set(codes)].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('has sold one solution, undone a drifted purchase, and stuck, resumed and undone a cancelled one', () => {
    expect(told(/^exit \d+: .*transfers watch/).map((line) => line.slice(0, 'exit 0'.length))).toEqual([
      'exit 0',
      'exit 4',
      'exit 3',
      'exit 4',
    ]);
    expect(told(/^holds {2}refused by: Drifted$/)).toHaveLength(1);
    expect(told(/^holds {2}the ledger sums to zero: true$/)).toHaveLength(1);
  });

  it('tells nobody a secret value, a password, a token or a private key, on neither stream and in no log', () => {
    expect(sweepRun(finished, folder)).toMatchObject({ hits: [], kinds: { 'engine log': expect.any(Number) } });
  });

  it('leaves no process behind', () => {
    expect(processesOf(folder)).toEqual([]);
  });
});
