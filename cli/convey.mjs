#!/usr/bin/env node
// Plain JavaScript that any Node reads: it finds or makes the bundle of main.ts, and a Node that is new enough.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const work = join(root, '.local', 'convey');
const nodeMajorMin = 22;

if (!existsSync(join(root, 'node_modules', 'commander'))) {
  process.stderr.write('The packages are not installed: run `npm ci` in the folder of Conveyance first.\n');
  process.exitCode = 1;
} else if (Number(process.versions.node.split('.')[0]) < nodeMajorMin) {
  runWithOwnNode();
} else {
  module.enableCompileCache?.(join(work, 'compiled'));
  const { bundleFile } = await import('./bundle-file.mjs');
  await import(pathToFileURL(await bundleFile(root, work)).href);
}

/** The packages bring a Node along; the one that was called is too old. */
function runWithOwnNode() {
  const node = join(root, 'node_modules', 'node', 'bin', 'node');
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    process.stderr.write(`Node ${nodeMajorMin} or later is needed, and the one of the packages does not start: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
