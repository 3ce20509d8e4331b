import * as z from 'zod';

/** The part of JSON Schema that the command line reads. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: SchemaNode };
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: { readonly [name: string]: SchemaNode };
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly default?: unknown;
  readonly description?: string;
  readonly example?: unknown;
}

/** What a schema takes in, as JSON Schema; `resolve` follows a reference to a named schema. */
export function inputSchema(schema: z.ZodType): { readonly root: SchemaNode; readonly resolve: (node: SchemaNode) => SchemaNode } {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SchemaNode;
  const resolve = (node: SchemaNode): SchemaNode => {
    const name = node.$ref?.replace('#/$defs/', '');
    const named = name === undefined ? undefined : root.$defs?.[name];
    if (named === undefined) return node;
    const { $ref: _followed, ...own } = node;
    return { ...resolve(named), ...own };
  };
  return { root: resolve(root), resolve };
}

/** Choices of a text that takes nothing else. */
export function choicesOf(node: SchemaNode): readonly string[] | undefined {
  const values = node.enum ?? (node.const === undefined ? undefined : [node.const]);
  return values?.every((value) => typeof value === 'string') ? (values as readonly string[]) : undefined;
}

/** True for `{amountMinor, currency}`. */
export function isMoney({ properties = {} }: SchemaNode): boolean {
  return Object.keys(properties).sort().join() === 'amountMinor,currency';
}
