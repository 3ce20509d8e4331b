import { type Command, CommanderError } from 'commander';
import { routes } from '../lambdas/api/routes.js';
import { writtenCommands } from './commands/written-commands.js';
import { ApiProblemError, UsageError } from './errors.js';
import { exitCode } from './exit-code.js';
import { errorText } from './output/error-text.js';
import { program } from './program.js';
import type { Surroundings } from './surroundings.js';

/** How long an interrupted command may take to say how far it is. */
const farewellMs = 300;

/** Runs one command line and answers how the process is to end; every failure is told on the messages. */
export async function runConvey(surroundings: Surroundings, table = routes): Promise<number> {
  const { interrupted } = surroundings;
  const farewell = new Promise<number>((resolve) => {
    interrupted.addEventListener('abort', () => setTimeout(() => resolve(exitCode.interrupted), farewellMs).unref());
  });
  const code = await Promise.race([run(surroundings, table), farewell]);
  return interrupted.aborted ? exitCode.interrupted : code;
}

async function run(surroundings: Surroundings, table: typeof routes): Promise<number> {
  let code: number = exitCode.done;
  const convey = program(table, writtenCommands, surroundings, (ended) => {
    code = ended;
  });
  quiet(convey, surroundings);
  try {
    await convey.parseAsync([...surroundings.args], { from: 'user' });
    return code;
  } catch (error) {
    return endOf(error, surroundings);
  }
}

/** The parser tells its errors itself; help that was asked for is data. */
function quiet(command: Command, surroundings: Surroundings): void {
  const { output, messages } = surroundings;
  command.exitOverride().configureOutput({
    writeOut: (text) => output.write(text),
    writeErr: (text) => messages.write(text),
    getOutHelpWidth: () => output.columns || helpColumns,
    getErrHelpWidth: () => messages.columns || helpColumns,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  });
  for (const inner of command.commands) quiet(inner, surroundings);
}

const helpColumns = 100;

function endOf(error: unknown, { args, messages, output }: Surroundings): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
  if (error instanceof ApiProblemError && args.includes('--json')) output.write(`${JSON.stringify(error.problem, null, 2)}\n`);
  messages.write(`${errorText(error)}\n`);
  const isUsage = error instanceof UsageError || (error instanceof ApiProblemError && error.problem.status === 400);
  return isUsage ? exitCode.usage : exitCode.failed;
}
