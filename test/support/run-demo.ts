import { join } from 'node:path';
import { projectFolder } from '../../scripts/local/emulator-plan.js';
import { type Finished, runProgram } from './run-program.js';

/** Runs the demo as `npm run demo` does, in a folder of its own; what the caller has for AWS is left out. */
export function runDemo(folder: string, environment: NodeJS.ProcessEnv = {}): Promise<Finished> {
  const own = Object.entries(process.env).filter(([name]) => !/^AWS_|^CONVEYANCE_/.test(name));
  const env = { ...Object.fromEntries(own), CONVEYANCE_STATE: folder, CONVEYANCE_VENV: process.env.CONVEYANCE_VENV, ...environment };
  return runProgram(['--import', 'tsx', join(projectFolder, 'scripts', 'demo', 'main.ts'), '--json'], env);
}
