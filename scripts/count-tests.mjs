// Prints the result of a jest run from its JSON report as one plain line: `node scripts/count-tests.mjs report.json`.
import { readFileSync } from 'node:fs';

/** Gives the line; a suite that could not run counts as one failure, and so does a report that is missing or empty. */
function countTests(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return '0 passed, 1 failed';
  }
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  const nothingRan = report.numPassedTests + failed === 0;
  return `${report.numPassedTests} passed, ${nothingRan ? 1 : failed} failed`;
}

process.stdout.write(`${countTests(process.argv[2])}\n`);
