import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const parent = join(import.meta.dirname, '..', '..', '.local', 'canaries');

/** Where the sweeps of this test run leave their figures; what runs that have ended left is removed. */
export function openSweepFolder() {
  for (const run of existsSync(parent) ? readdirSync(parent) : []) {
    if (!isRunning(Number(run))) rmSync(join(parent, run), { recursive: true, force: true });
  }
  return join(parent, String(process.pid));
}

/** One line: how much of this run was searched for secret values. */
export function sweepReport(folder) {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const sweeps = files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const total = (figure) => sweeps.reduce((sum, sweep) => sum + figure(sweep), 0);
  const [places, values, hits] = [total(({ places }) => places), total(({ values }) => values), total(({ hits }) => hits.length)];
  const megabytes = total(({ bytes }) => bytes) / 1e6;
  return `Secret values: ${hits} found in ${places} places, ${megabytes.toFixed(1)} MB, of ${sweeps.length} sweeps, which knew ${values} values beside the marks.`;
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
