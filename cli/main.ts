import { exitCode } from './exit-code.js';
import { runConvey } from './run-convey.js';
import { processSurroundings } from './surroundings.js';

process.exitCode = await runConvey(processSurroundings());
// What was interrupted may still hold a connection open.
if (process.exitCode === exitCode.interrupted) process.exit();
