import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { RemedyError } from './remedy-error.mjs';
import { runQuietly } from './run-quietly.mjs';
import { readStamp, stampOf, writeStamp } from './stamp.mjs';

const timeoutSeconds = 600;

/** npm writes its own list last, so packages somebody installed by hand after the lock file changed are complete too. */
function installedByHand(root) {
  const list = join(root, 'node_modules', '.package-lock.json');
  return existsSync(list) && statSync(list).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** Installs the packages of package-lock.json unless exactly they are installed; says nothing when there is nothing to do. */
export async function ensureNodePackages(root, log) {
  const stampFile = join(root, 'node_modules', '.conveyance-stamp');
  const wanted = stampOf(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const found = readStamp(stampFile);
  if (found === wanted && existsSync(join(root, 'node_modules', '.bin', 'node'))) return;
  if (found === undefined && installedByHand(root)) return writeStamp(stampFile, wanted);
  log('installing packages (npm ci) …');
  const { code, output } = await runQuietly('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, timeoutSeconds });
  if (code !== 0) {
    const reason = code === undefined ? `did not finish in ${timeoutSeconds} s, or npm is not installed` : `failed (exit code ${code})`;
    throw new RemedyError(`npm ci ${reason}. It needs npm 10 or newer and the package registry; run it by hand to see more.\n${output}`);
  }
  writeStamp(stampFile, wanted);
}
