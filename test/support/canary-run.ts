import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEngineLogs } from './canary-cloud.js';
import { suiteName } from './canary-suite.js';
import { CanarySweep, type SweepFigures } from './canary-sweep.js';
import { secretValue } from './canary-values.js';
import type { Finished } from './run-program.js';

/** Searches what a program said on both streams, and the logs in its folder, for secret values; a transfer of its story must stand in each. */
export function sweepRun({ out, err }: Pick<Finished, 'out' | 'err'>, folder: string): SweepFigures {
  const signingKey = join(folder, 'state', 'cognito-rsa-key.pem');
  if (existsSync(signingKey)) secretValue(readFileSync(signingKey, 'utf8'));
  const [transferId = 'a transfer'] = out.match(/trf_\w{26}/) ?? [];
  const sweep = new CanarySweep();
  sweep.look('stream', 'stdout', out, transferId);
  sweep.look('stream', 'stderr', err, transferId);
  for (const [file, text] of readEngineLogs(folder)) sweep.look('engine log', file, text, transferId);
  return sweep.finish(`${suiteName()}-run`, ['stream', 'engine log']);
}
