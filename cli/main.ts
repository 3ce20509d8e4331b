import { parentPort } from 'node:worker_threads';

// The bundle is one file: threads of the command line start from it as well, and need little of it.
if (parentPort === null) {
  const { exitCode } = await import('./exit-code.js');
  const { runConvey } = await import('./run-convey.js');
  const { processSurroundings } = await import('./surroundings.js');
  process.exitCode = await runConvey(processSurroundings(new URL(import.meta.url)));
  // What was interrupted may still hold a connection open.
  if (process.exitCode === exitCode.interrupted) process.exit();
} else {
  const { identifyThread } = await import('./identify/identify-thread.js');
  identifyThread(parentPort);
}
