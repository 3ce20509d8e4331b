import type * as z from 'zod';
import { UsageError } from '../errors.js';
import type { Field, Part } from './field.js';
import { fieldValue, writtenName } from './field-value.js';
import type { RouteCommand } from './route-command.js';

/** The parts of a request as they are sent. */
export type RequestParts = { readonly [part in Part]?: { readonly [field: string]: unknown } };

/** What somebody gave: each field with its text, and the document of `--body`. */
export interface Given {
  readonly values: readonly (readonly [Field, string | readonly string[]])[];
  readonly body?: { readonly [field: string]: unknown };
}

type Writable = { [field: string]: unknown };

/** The request that was meant: options go over the fields of `--body`. Throws UsageError with everything that is wrong at once. */
export function requestParts(command: RouteCommand, given: Given): RequestParts {
  const { row } = command;
  const parts: { [part in Part]?: Writable } = {
    ...(row.params && { params: {} }),
    ...(row.query && { query: {} }),
    ...(row.body && { body: structuredClone(given.body ?? {}) }),
  };
  for (const [field, written] of given.values) put(parts[field.part] ?? {}, field.path, fieldValue(field, written));
  const problems = (['params', 'query', 'body'] as const).flatMap((part) => problemsOf(command, part, row[part], parts[part]));
  if (problems.length > 0) throw new UsageError(problems);
  return parts;
}

function put(target: Writable, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    target[name] = value;
    return;
  }
  const inner = target[name];
  const next: Writable = typeof inner === 'object' && inner !== null ? (inner as Writable) : {};
  target[name] = next;
  put(next, rest, value);
}

function problemsOf(command: RouteCommand, part: Part, schema: z.ZodType | undefined, value: unknown): readonly string[] {
  if (schema === undefined) return [];
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return [...new Set(parsed.error.issues.map((issue) => problemOf(command, part, issue, value)))];
}

function problemOf(command: RouteCommand, part: Part, issue: z.core.$ZodIssue, value: unknown): string {
  const path = issue.path.map(String);
  const field = [...command.arguments, ...command.options].find((one) => one.part === part && isWithin(path, one.path));
  const name = field ? writtenName(field) : (path.join('.') || part) + (part === 'body' ? ' (in --body)' : '');
  const missing = issue.code === 'invalid_type' && at(value, path) === undefined;
  return missing ? `${name} is required.` : `${name}: ${issue.message}`;
}

function isWithin(path: readonly string[], start: readonly string[]): boolean {
  return start.length > 0 && start.every((name, index) => path[index] === name);
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => (inner as Writable | undefined)?.[name], value);
}
