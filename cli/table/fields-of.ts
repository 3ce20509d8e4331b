import type * as z from 'zod';
import { type Field, optionName, type Part } from './field.js';
import { choicesOf, inputSchema, isMoney, type SchemaNode } from './schema-node.js';

/** What of a part can be given as options, and the names of what only a whole body can carry. */
export interface PartFields {
  readonly fields: readonly Field[];
  readonly onlyInBody: readonly { readonly name: string; readonly required: boolean }[];
}

type Value = Pick<Field, 'kind' | 'choices'>;
type Place = Pick<Field, 'part' | 'path' | 'required'>;
type Resolve = (node: SchemaNode) => SchemaNode;

const none: PartFields = { fields: [], onlyInBody: [] };

/** The values of one part of a request, read off its schema. */
export function fieldsOf(part: Part, schema: z.ZodType | undefined): PartFields {
  if (schema === undefined) return none;
  const { root, resolve } = inputSchema(schema);
  return membersOf(asOne(root, resolve), { part, path: [], required: true }, resolve);
}

function membersOf({ properties = {}, required = [] }: SchemaNode, at: Place, resolve: Resolve): PartFields {
  const parts = Object.entries(properties).map(([name, node]) =>
    partOf(asOne(resolve(node), resolve), { ...at, path: [...at.path, name], required: at.required && required.includes(name) }, resolve),
  );
  return { fields: parts.flatMap((one) => one.fields), onlyInBody: parts.flatMap((one) => one.onlyInBody) };
}

function partOf(node: SchemaNode, at: Place, resolve: Resolve): PartFields {
  const name = optionName(at.path);
  const value = kindOf(node, resolve);
  if (value === undefined && node.properties !== undefined) return membersOf(node, at, resolve);
  if (value === undefined) return { fields: [], onlyInBody: [{ name, required: at.required }] };
  const { description, default: standard } = node;
  return { fields: [{ ...at, ...value, name, description, standard, example: exampleOf(node, resolve) }], onlyInBody: [] };
}

function kindOf(node: SchemaNode, resolve: Resolve): Value | undefined {
  if (isMoney(node)) return { kind: 'money' };
  if (node.type === 'boolean') return { kind: 'flag', choices: ['true', 'false'] };
  if (node.type === 'integer' || node.type === 'number') return { kind: 'number' };
  if (isText(node)) return { kind: 'text', choices: choicesOf(node) };
  const of = (inner: SchemaNode | undefined) => asOne(resolve(inner ?? {}), resolve);
  if (node.type === 'array') return isText(of(node.items)) ? { kind: 'list', choices: choicesOf(of(node.items)) } : undefined;
  if (node.properties !== undefined || typeof node.additionalProperties !== 'object') return undefined;
  const values = of(node.additionalProperties);
  return isText(values) ? { kind: 'map', choices: choicesOf(values) } : undefined;
}

function isText(node: SchemaNode): boolean {
  return node.type === 'string' || choicesOf(node) !== undefined;
}

function exampleOf(node: SchemaNode, resolve: Resolve): string | undefined {
  const example = node.example ?? resolve(node.items ?? {}).example;
  return typeof example === 'string' ? example : undefined;
}

/** Alternatives as one: texts as any text (or all their choices), objects as one object with the members of all. */
function asOne(node: SchemaNode, resolve: Resolve): SchemaNode {
  const variants = (node.oneOf ?? node.anyOf)?.map((variant) => asOne(resolve(variant), resolve));
  if (variants === undefined) return node;
  const { oneOf: _oneOf, anyOf: _anyOf, ...rest } = node;
  if (variants.every(isText)) {
    const example = rest.example ?? variants.find((variant) => variant.example !== undefined)?.example;
    return { ...rest, type: 'string', example, ...allChoices(variants) };
  }
  if (variants.every((variant) => variant.properties !== undefined)) return { ...rest, ...allMembers(variants, resolve) };
  return rest;
}

function allChoices(variants: readonly SchemaNode[]): SchemaNode {
  const choices = variants.map(choicesOf);
  return choices.every((one) => one !== undefined) ? { enum: [...new Set(choices.flat())] } : {};
}

function allMembers(variants: readonly SchemaNode[], resolve: Resolve): SchemaNode {
  const names = [...new Set(variants.flatMap(({ properties = {} }) => Object.keys(properties)))];
  const properties = names.map((name) => {
    const [first = {}, ...others] = variants.flatMap((variant) => variant.properties?.[name] ?? []);
    return [name, others.length === 0 ? first : asOne({ anyOf: [first, ...others] }, resolve)] as const;
  });
  const required = names.filter((name) => variants.every((variant) => variant.required?.includes(name)));
  return { type: 'object', properties: Object.fromEntries(properties), required };
}
