import { join } from 'node:path';
import { describeResult } from './check/describe-result.js';
import { partsOf } from './check/parts.js';
import { runBounded } from './check/run-bounded.js';
import { runPart } from './check/run-part.js';

/** What CI runs before the tests; two parts at a time, because machines that run it have two cores. */
const partsAtOnceMax = 2;
const root = join(import.meta.dirname, '..');

const results = await runBounded(partsOf(root), partsAtOnceMax, async (part) => {
  const result = await runPart(part, root);
  console.log(describeResult(result));
  return result;
});
process.exitCode = results.every((result) => result.exitCode === 0) ? 0 : 1;
