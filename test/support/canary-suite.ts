import { relative } from 'node:path';
import { expect } from '@jest/globals';
import { projectFolder } from '../../scripts/local/emulator-plan.js';

/** Path of the test file that runs, below the project. */
export function suiteName(): string {
  return relative(projectFolder, expect.getState().testPath ?? 'no-suite');
}
