import type { Command } from 'commander';
import type { ApiCall } from '../api/api-call.js';
import { UsageError } from '../errors.js';
import type { Invocation } from '../invocation.js';
import { jsonOf } from '../json-of.js';
import { type RequestParts, requestParts } from '../table/request-parts.js';
import type { RouteCommand } from '../table/route-command.js';
import { fileText } from './file-text.js';

/** Options that a command made from a row may have beside the fields of its request. */
interface RowOptions {
  readonly body?: string;
  readonly idempotencyKey?: string;
}

const keyBytes = 18;

/** The request that a command line means, checked by the row's own schemas before anything is sent. Throws UsageError. */
export async function routeCall(command: RouteCommand, parsed: Command, invocation: Invocation): Promise<ApiCall> {
  const { row } = command;
  const options = parsed.opts<RowOptions>();
  const body = options.body === undefined ? undefined : await documentOf(options.body, invocation);
  const values = [
    ...command.arguments.map((field, index) => [field, parsed.args[index] ?? ''] as const),
    ...command.options.flatMap((field) => {
      const written = parsed.getOptionValue(attributeOf(parsed, field.name)) as string | readonly string[] | undefined;
      return written === undefined ? [] : [[field, written] as const];
    }),
  ];
  const parts = requestParts(command, { values, body });
  const key = row.idempotent ? { idempotencyKey: options.idempotencyKey ?? invocation.surroundings.randomText(keyBytes) } : {};
  return { method: row.method, path: pathOf(row.path, parts), query: parts.query, body: parts.body, ...key };
}

/** The path with its arguments filled in. */
function pathOf(template: string, { params = {} }: RequestParts): string {
  return template.replaceAll(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(String(params[name])));
}

/** Under which name the parser keeps an option. */
function attributeOf(parsed: Command, name: string): string {
  return parsed.options.find((option) => option.long === `--${name}`)?.attributeName() ?? name;
}

async function documentOf(source: string, { surroundings }: Invocation): Promise<{ readonly [field: string]: unknown }> {
  const text = source === '-' ? await surroundings.readInput() : fileText(source);
  const document = jsonOf(text);
  if (typeof document === 'object' && document !== null && !Array.isArray(document))
    return document as { readonly [field: string]: unknown };
  throw new UsageError([`--body: ${source === '-' ? 'what was read' : source} is not a JSON object.`]);
}
