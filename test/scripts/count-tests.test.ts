import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runProgram } from '../support/run-program.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const program = join(import.meta.dirname, '../../scripts/count-tests.mjs');

describe('countTests', () => {
  const folder = temporaryFolders();
  const count = async (report: unknown) => {
    const file = join(folder(), 'report.json');
    writeFileSync(file, JSON.stringify(report));
    return (await runProgram([program, file])).out;
  };

  it('prints one plain line, a suite that could not run being one failure', async () => {
    expect(await count({ numPassedTests: 12, numFailedTests: 2, numRuntimeErrorTestSuites: 1 })).toBe('12 passed, 3 failed\n');
  });

  it('takes no tests at all, and no report, for a failure', async () => {
    expect(await count({ numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 })).toBe('0 passed, 1 failed\n');
    expect((await runProgram([program, '/no/such/report.json'])).out).toBe('0 passed, 1 failed\n');
  });
});
