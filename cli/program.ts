import { Command } from 'commander';
import type { Route } from '../lambdas/api/route.js';
import { version } from '../lambdas/api/version.js';
import { addRouteCommand } from './commands/add-route-command.js';
import { runRoute } from './commands/run-route.js';
import type { WrittenCommand } from './commands/written-command.js';
import { Invocation } from './invocation.js';
import type { Surroundings } from './surroundings.js';
import { type NamedRow, namedRows, routeCommand } from './table/route-command.js';

const manners = `
Data goes to the standard output, everything else to the standard error.
Exit codes: 0 done, 1 failed or a check that does not pass, 2 asked wrongly, 3 needs an operator, 4 undone, 130 interrupted.

Examples:
  convey login --api https://conveyance.example
  convey listings browse --type ec2-instance
  convey purchases create --listing-id lst_01JD8Q4YJ6Z3M9T2V7K5W1X0BC --listing-revision 1
  convey transfers watch trf_01JD8Q4YJ6Z3M9T2V7K5W1X0BC`;

/** The whole command line: the rows of a table, and the commands written beside it. `ended` is told how a command ended. */
export function program(
  table: readonly Route[],
  written: readonly WrittenCommand[],
  surroundings: Surroundings,
  ended: (code: number) => void,
): Command {
  const convey = rootCommand();
  const nouns = new Map<string, Command>();
  const nounOf = (noun: string) => {
    // A command of one word may have verbs beside it: it keeps its own description.
    const word = wordCommands.get(noun);
    if (word !== undefined) return word;
    const known = nouns.get(noun) ?? convey.command(noun);
    nouns.set(noun, known);
    return known;
  };
  const addOne = (one: WrittenCommand, to: Command, name: string) => addWritten(to.command(name), one, surroundings, ended);
  const [verbs, words] = [written.filter(({ name }) => name.includes(' ')), written.filter(({ name }) => !name.includes(' '))];
  const replaced = new Set(verbs.map(({ name }) => name));
  const wordCommands = new Map(words.map((one) => [one.name, addOne(one, convey, one.name)]));
  for (const named of namedRows(table)) {
    if (!replaced.has(`${named.noun} ${named.verb}`)) addRow(nounOf(named.noun), named, surroundings, ended);
  }
  for (const one of verbs) {
    const [noun = '', verb = ''] = one.name.split(' ');
    addOne(one, nounOf(noun), verb);
  }
  for (const noun of nouns.values()) noun.description(noun.commands.map((verb) => verb.name()).join(', '));
  return convey;
}

function addWritten(added: Command, one: WrittenCommand, surroundings: Surroundings, ended: (code: number) => void): Command {
  one.shape(added.description(one.summary));
  added.addHelpText('after', `\nExample:\n  ${one.example}`);
  return added.action(async () => ended(await one.run(added, new Invocation(surroundings, added))));
}

function addRow(to: Command, { row, noun, verb }: NamedRow, surroundings: Surroundings, ended: (code: number) => void): void {
  if (!isMeant(noun, surroundings.args)) {
    to.command(verb).description(`${row.summary}.`);
    return;
  }
  const command = routeCommand(row, noun, verb);
  addRouteCommand(to, command, async (parsed) => {
    ended(await runRoute(command, parsed, new Invocation(surroundings, parsed)));
  });
}

/** Reading the schemas of every row takes as long as all else at the start: only those of a noun on the command line are read. */
function isMeant(noun: string, args: readonly string[]): boolean {
  return args.length === 0 || args.includes(noun);
}

function rootCommand(): Command {
  return new Command('convey')
    .description('Passes the ownership of running cloud resources from one customer to another.')
    .version(version)
    .option('--api <url>', 'where the API is (default: CONVEYANCE_API_URL, or where the profile signed in)')
    .option('--profile <name>', 'which sign-in to use (default: CONVEYANCE_PROFILE, or "default")')
    .option('--json', "exactly the API's answer, in place of tables")
    .option('--timeout-seconds <n>', 'longest wait for one answer', '35')
    .addHelpText('after', manners);
}
