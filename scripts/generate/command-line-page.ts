import type { Command } from 'commander';
import { writtenCommands } from '../../cli/commands/written-commands.js';
import { program } from '../../cli/program.js';
import type { Output, Surroundings } from '../../cli/surroundings.js';
import type { Route } from '../../lambdas/api/route.js';
import { type Document, page } from './document.js';

const columns = 120;

/** What a command says of itself when asked for help. */
function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part), getOutHelpWidth: () => columns, getOutHasColors: () => false });
  command.outputHelp();
  return text.trim();
}

function sectionOf(command: Command, name: string, level: string): string {
  const own = `${level} ${name}\n\n\`\`\`\n${helpOf(command)}\n\`\`\``;
  const verbs = command.commands.map((verb) => sectionOf(verb, `${name} ${verb.name()}`, `${level}#`));
  return command.commands.length === 0 ? own : [`${level} ${name}`, ...verbs].join('\n\n');
}

/** Every command of `convey`, as its own help tells it. */
export function commandLinePage(routes: readonly Route[]): Document {
  const convey = program(routes, writtenCommands, nothing, () => undefined);
  const intro = 'How to use it: [use the command line](../how-to/use-the-command-line.md).';
  const sections = convey.commands.map((command) => sectionOf(command, `convey ${command.name()}`, '##'));
  const common = `\`\`\`\n${helpOf(convey)}\n\`\`\``;
  return page('command-line', 'Command line', 'lambdas/api/routes.ts', [intro, common, ...sections]);
}

const silent: Output = { isTerminal: false, columns, write: () => undefined };

/** Help needs nothing of the world. */
const nothing: Surroundings = {
  args: [],
  environment: {},
  readInput: async () => '',
  output: silent,
  messages: silent,
  now: () => 0,
  randomText: () => '',
  sleep: async () => undefined,
  openBrowser: () => undefined,
  interrupted: new AbortController().signal,
};
