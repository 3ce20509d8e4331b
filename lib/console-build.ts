import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const timeoutSeconds = 180;
const attemptsMax = 4;
/** Builds that stay: whoever was given one may still be reading it. */
const buildsKeptMax = 3;
const viteProgram = join(import.meta.dirname, '..', 'node_modules', 'vite', 'bin', 'vite.js');

/** Thrown when the console cannot be built; the message holds the end of what the builder said. */
export class ConsoleBuildFailedError extends Error {
  readonly code = 'ConsoleBuildFailed';
  readonly retryable = false;

  constructor(said: string) {
    super(`The console cannot be built:\n${said.trim().split('\n').slice(-30).join('\n')}`);
    this.name = 'ConsoleBuildFailedError';
  }
}

/**
 * Builds the console of the repository at `root` and answers the folder of its files. The folder is named by what went
 * in, so the same source is built once, and two who ask at the same time get the same folder, never half of it.
 */
export async function buildConsole(root: string): Promise<string> {
  const builds = join(root, 'dist', 'console');
  mkdirSync(builds, { recursive: true });
  for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
    const folder = join(builds, stampOf(root));
    if (existsSync(folder)) return folder;
    const fresh = mkdtempSync(join(builds, 'unfinished-'));
    try {
      await runVite(join(root, 'console'), fresh);
      // What was edited meanwhile may be in it or not, so its name would not be true.
      if (join(builds, stampOf(root)) === folder) moveUnlessThere(fresh, folder);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
    removeOldBuilds(builds);
  }
  throw new ConsoleBuildFailedError('Its source was edited each time while it was built.');
}

/** Everything a build is made from; packages by their lock file. */
function stampOf(root: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const file of sourceFiles(join(root, 'console'))) {
    const bytes = readFileSync(join(root, 'console', file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 32);
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist')
    .flatMap((entry) => (entry.isDirectory() ? sourceFiles(join(folder, entry.name)).map((file) => `${entry.name}/${file}`) : [entry.name]))
    .sort();
}

function runVite(cwd: string, outDir: string): Promise<void> {
  const args = [viteProgram, 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
  // Nothing of the caller's environment: the same source gives the same bytes, and never a development build.
  const options = { cwd, env: { NODE_ENV: 'production' }, timeout: timeoutSeconds * 1_000 };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, options, (error, out, err) =>
      error === null
        ? resolve()
        : reject(new ConsoleBuildFailedError(`${out}\n${err}\n${error.killed ? `Ended after ${timeoutSeconds} s.` : ''}`)),
    );
  });
}

function moveUnlessThere(fresh: string, folder: string): void {
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Somebody else has built the same in the meantime.
    if (!existsSync(folder)) throw error;
  }
}

function removeOldBuilds(builds: string): void {
  const finished = readdirSync(builds).filter((name) => /^[0-9a-f]{32}$/.test(name));
  const ages = finished.map((name) => ({ name, changed: statSync(join(builds, name)).mtimeMs })).sort((a, b) => b.changed - a.changed);
  for (const { name } of ages.slice(buildsKeptMax)) rmSync(join(builds, name), { recursive: true, force: true });
}
