import { type Command, Option } from 'commander';
import type { Field } from '../table/field.js';
import type { RouteCommand } from '../table/route-command.js';
import { exampleOf } from './example-of.js';

/** Adds a command made from a row: path as arguments, query and body as options; it runs `run`. */
export function addRouteCommand(noun: Command, command: RouteCommand, run: (parsed: Command) => Promise<void>): void {
  const { row, verb } = command;
  const added = noun.command(verb).description(`${row.summary}.`);
  for (const { name, example } of command.arguments) added.argument(`<${name}>`, example && `e.g. ${example}`);
  for (const field of command.options) added.addOption(optionOf(field));
  if (command.isPaged) added.option('--all', 'every page, as one list');
  if (row.body !== undefined) added.option('--body <file>', bodyHelp(command));
  if (row.idempotent) added.option('--idempotency-key <key>', 'repeats a command safely: the same key does it once (default: a new one)');
  added.addHelpText('after', `\nExample:\n  ${exampleOf(command)}`);
  added.action(() => run(added));
}

/** An option for a value of the request; what it may be is checked by the row's schema, which says it better. */
function optionOf(field: Field): Option {
  const option = new Option(`--${field.name} <${placeholder(field)}>`, helpOf(field));
  if (field.kind !== 'list' && field.kind !== 'map') return option;
  return option.argParser((written: string, before: readonly string[] = []) => [...before, written]);
}

function placeholder({ kind, choices }: Field): string {
  if (kind === 'map') return `key=${choices?.join('|') ?? 'value'}`;
  if (choices !== undefined) return isShort(choices) ? choices.join('|') : 'choice';
  return { text: 'text', number: 'n', money: 'amount', list: 'text', flag: 'flag' }[kind];
}

/** Longer ones make the column of options too wide to read. */
function isShort(choices: readonly string[]): boolean {
  return choices.join('|').length <= 30;
}

function helpOf({ kind, required, description, example, standard, choices }: Field): string {
  const traits = [
    required && 'required',
    choices && !isShort(choices) && `one of ${choices.join(', ')}`,
    (kind === 'list' || kind === 'map') && 'repeatable',
    standard !== undefined && `default: ${JSON.stringify(standard)}`,
    kind === 'money' && 'e.g. "1200.00 USD"',
    example && choices === undefined && `e.g. ${example}`,
  ].filter(Boolean);
  return [description, traits.length > 0 && `(${traits.join(', ')})`].filter(Boolean).join(' ');
}

function bodyHelp({ onlyInBody }: RouteCommand): string {
  const only = onlyInBody.map(({ name, required }) => (required ? `${name} (required)` : name)).join(', ');
  const why = only === '' ? '' : `; only so: ${only}`;
  return `JSON file with the whole request, - for standard input; options go over it${why}`;
}
