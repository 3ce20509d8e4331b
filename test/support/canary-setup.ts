import { inspect } from 'node:util';
import { afterAll, afterEach, expect } from '@jest/globals';
import { suiteName } from './canary-suite.js';
import { watchCanaries } from './canary-watch.js';

// Runs before every test file: after each of its tests, what was told in memory is searched for secret values.

/** Hears what the code under test of this file tells. */
export const watch = watchCanaries();

// Only doors log, and only their suites are to pay for loading the logger; what it is handed is heard at every level, also at silent ones.
if (/^test\/(?:lambdas|doors|support)\//.test(suiteName())) {
  const { Logger } = await import('@aws-lambda-powertools/logger');
  for (const level of ['debug', 'info', 'warn', 'error', 'critical', 'appendKeys']) {
    watch.onCall(Logger.prototype, level, (parts) => watch.hear('log', inspect(parts, { depth: 8 })));
  }
}

afterEach(() => watch.assess(expect.getState().currentTestName ?? ''));

afterAll(() => void watch.finish(suiteName()));
