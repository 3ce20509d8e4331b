// Gets from a bare clone to a running command: `node scripts/bootstrap.mjs start|demo|story|test|install [...args]`.
// It runs before anything is installed, so it is plain JavaScript for the oldest Node a machine may have (20).
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureNodePackages } from './bootstrap/ensure-node-packages.mjs';
import { ensurePython } from './bootstrap/ensure-python.mjs';
import { RemedyError } from './bootstrap/remedy-error.mjs';
import { runToEnd } from './bootstrap/run-to-end.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

/** What each word runs, with the Node that the packages bring along. */
const commands = new Map([
  ['start', ['--import', 'tsx', 'scripts/demo/main.ts', '--stay']],
  ['demo', ['--import', 'tsx', 'scripts/demo/main.ts']],
  ['story', ['--import', 'tsx', 'scripts/demo/story.ts']],
  ['test', jest],
  ['install', undefined],
]);

const log = (line) => process.stderr.write(`${line}\n`);

async function main(word, args) {
  if (!commands.has(word)) throw new RemedyError(`Say what to run: ${[...commands.keys()].join(', ')}.`);
  // With an endpoint given, start, demo and story bring no local cloud up; the tests always do.
  const givenCloud = Boolean(process.env.AWS_ENDPOINT_URL) && word !== 'test' && word !== 'install';
  await Promise.all([ensureNodePackages(root, log), givenCloud ? undefined : ensurePython(root, log)]);
  const command = commands.get(word);
  if (command === undefined) return 0;
  const binaries = join(root, 'node_modules', '.bin');
  const env = { ...process.env, PATH: [binaries, process.env.PATH].join(delimiter) };
  return await runToEnd(join(binaries, 'node'), [...command, ...args], { cwd: root, env });
}

try {
  process.exitCode = await main(process.argv[2], process.argv.slice(3));
} catch (error) {
  if (!(error instanceof RemedyError)) throw error;
  log(error.message);
  process.exitCode = 2;
}
