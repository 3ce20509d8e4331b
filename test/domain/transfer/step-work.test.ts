import { expect, it } from '@jest/globals';
import { isFirstRun } from '../../../domain/transfer/step-work.js';

it.each([
  [{ runs: 1, attempt: 1 }, true],
  [{ runs: 2, attempt: 1 }, false],
  [{ runs: 1, attempt: 2 }, false],
])('is the first run only in the first attempt (%o)', (work, first) => {
  expect(isFirstRun(work)).toBe(first);
});
