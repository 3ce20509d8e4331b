import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Comparison } from '../../../scripts/demo/narrator.js';
import { projectFolder } from '../../../scripts/local/emulator-plan.js';
import { sweepRun } from '../../support/canary-run.js';
import { processesOf } from '../../support/processes-of.js';
import { runDemo } from '../../support/run-demo.js';
import { type Finished, runProgram } from '../../support/run-program.js';
import { removeFolder, temporaryFolder } from '../../support/temporary-folder.js';

// The story waits for a schedule that runs each minute, so it takes somewhat more than one.

/** The one document of `--json`. */
interface Story {
  readonly holds: boolean;
  readonly comparisons: readonly Comparison[];
  readonly sections: readonly { readonly title: string; readonly data: readonly object[] }[];
}

describe('the demo', () => {
  let folder: string;
  let finished: Finished;
  const story = () => JSON.parse(finished.out) as Story;
  const actual = (what: string) =>
    story()
      .comparisons.filter((one) => one.what === what)
      .map((one) => one.actual);

  beforeAll(async () => {
    folder = temporaryFolder();
    finished = await runDemo(folder);
  });

  afterAll(() => removeFolder(folder));

  it('ends with 0, every comparison of its one document on stdout holding', () => {
    const broken = finished.exitCode === null || finished.out === '' ? [finished.err] : story().comparisons.filter((one) => !one.holds);

    expect([finished.exitCode, broken]).toEqual([0, []]);
    expect(story().holds).toBe(true);
    expect(story().comparisons.length).toBeGreaterThan(25);
  });

  it('has sold one solution and undone the other', () => {
    expect(actual('transfer')).toEqual(['completed', 'undone']);
    expect(actual('refused by')).toEqual(['RecheckResources Drifted']);
    expect(actual('the ledger sums to zero')).toEqual(['true']);
  });

  it('tells nobody a secret value, a password, a token or a private key, on neither stream and in no log', () => {
    expect(sweepRun(finished, folder)).toMatchObject({ hits: [], kinds: { 'engine log': expect.any(Number) } });
  });

  it('keeps what it makes in its own folder and leaves no process behind', async () => {
    const endpoints = finished.err.match(/http:\/\/127\.0\.0\.1:\d+/g) ?? [];

    expect(existsSync(join(folder, 'outputs.json'))).toBe(true);
    expect(endpoints.length).toBeGreaterThanOrEqual(2);
    for (const endpoint of endpoints) await expect(fetch(endpoint)).rejects.toThrow();
    expect(processesOf(folder)).toEqual([]);
  });
});

describe('a demo that cannot be told', () => {
  it('uses the endpoint it is given, starts nothing, and ends with a failure and no document', async () => {
    const folder = temporaryFolder();
    const endpoint = 'http://127.0.0.1:1';

    const { exitCode, out, err } = await runDemo(folder, { AWS_ENDPOINT_URL: endpoint });
    const started = existsSync(join(folder, 'pids'));
    removeFolder(folder);

    expect([exitCode, out, started]).toEqual([1, '', false]);
    expect(err).toContain(`using ${endpoint}`);
  });

  it('says how to call it when it is called otherwise', async () => {
    const { exitCode, out, err } = await runProgram(
      ['--import', 'tsx', join(projectFolder, 'scripts', 'demo', 'main.ts'), '--louder'],
      process.env,
    );

    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain('Usage: npm run demo');
  }, 60_000);
});
