import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RemedyError } from './remedy-error.mjs';
import { runQuietly } from './run-quietly.mjs';
import { readStamp, stampOf, writeStamp } from './stamp.mjs';

const timeoutSeconds = 600;
const candidates = ['python3', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'python'];
// Debian splits venv off; the emulators need Python 3.10.
const probe = 'import sys, venv, ensurepip; assert sys.version_info >= (3, 10)';
const remedy =
  'The local cloud needs Python 3.10 or newer with venv and pip. Install it (Debian, Ubuntu: apt-get install python3 python3-venv; ' +
  'macOS: brew install python), or set AWS_ENDPOINT_URL to an emulator that runs already.';

async function findPython(cwd) {
  const named = process.env.CONVEYANCE_PYTHON ? [process.env.CONVEYANCE_PYTHON] : candidates;
  for (const name of named) {
    const { code } = await runQuietly(name, ['-c', probe], { cwd, timeoutSeconds: 20 });
    if (code === 0) return name;
  }
  throw new RemedyError(`${named.join(', ')}: none is a Python that will do. ${remedy}`);
}

async function makeEnvironment(root, folder) {
  const python = await findPython(root);
  const { code, output } = await runQuietly(python, ['-m', 'venv', '--clear', folder], { cwd: root, timeoutSeconds: 120 });
  if (code !== 0) throw new RemedyError(`${python} -m venv failed. ${remedy}\n${output}`);
}

async function installRequirements(root, folder, requirementsFile) {
  const args = ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check', '-r', requirementsFile];
  const { code, output } = await runQuietly(join(folder, 'bin', 'python'), args, { cwd: root, timeoutSeconds });
  if (code === 0) return;
  const reason = code === undefined ? `did not finish in ${timeoutSeconds} s` : `failed (exit code ${code})`;
  throw new RemedyError(`pip install ${reason}. It needs the Python package index; proxies and mirrors are pip settings.\n${output}`);
}

/** Makes the Python environment of the local cloud's emulators unless it is there; says nothing when there is nothing to do. */
export async function ensurePython(root, log) {
  const folder = join(root, '.venv');
  const requirementsFile = join(root, 'scripts', 'local', 'requirements.txt');
  const stampFile = join(folder, 'conveyance-stamp');
  // The folder's own path is written into its programs, so an environment that was moved or copied is no good.
  const place = stampOf(folder);
  const wanted = `${place} ${stampOf(readFileSync(requirementsFile, 'utf8'))}`;
  const found = readStamp(stampFile);
  const usable = existsSync(join(folder, 'bin', 'python')) && (found === undefined || found.startsWith(place));
  if (usable && found === wanted) return;
  log('installing the local cloud (Python packages) …');
  if (!usable) await makeEnvironment(root, folder);
  await installRequirements(root, folder, requirementsFile);
  writeStamp(stampFile, wanted);
}
