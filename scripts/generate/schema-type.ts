/** What of a JSON Schema (2020-12, as OpenAPI 3.1 holds it) decides a type. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly items?: SchemaNode;
  readonly properties?: { readonly [name: string]: SchemaNode };
  readonly required?: readonly string[];
  readonly additionalProperties?: SchemaNode | boolean;
  readonly description?: string;
}

const plainTypes: { readonly [type: string]: string } = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};

/** The TypeScript type of a schema; what the schema leaves open is `unknown`. */
export function schemaType(schema: SchemaNode): string {
  if (schema.$ref !== undefined) return typeName(schema.$ref.split('/').at(-1) ?? '');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return union(schema.enum.map((value) => JSON.stringify(value)));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return union(choices.map(schemaType));
  if (schema.allOf !== undefined) return schema.allOf.map(schemaType).join(' & ');
  if (Array.isArray(schema.type)) return union(schema.type.map((type: string) => schemaType({ ...schema, type })));
  if (schema.type === 'array') return `readonly (${schemaType(schema.items ?? {})})[]`;
  if (schema.type === 'object') return objectType(schema);
  return plainTypes[String(schema.type)] ?? 'unknown';
}

/** The name a component has in TypeScript. */
export function typeName(component: string): string {
  return component.replace(/^__schema/, 'Schema');
}

function union(types: readonly string[]): string {
  return [...new Set(types)].join(' | ');
}

function objectType({ properties = {}, required = [], additionalProperties }: SchemaNode): string {
  const named = Object.entries(properties).map(([name, property]) => {
    const comment = property.description === undefined ? '' : `/** ${property.description.replaceAll('*/', '* /')} */\n`;
    return `${comment}readonly ${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${schemaType(property)};`;
  });
  if (named.length > 0) return `{\n${named.join('\n')}\n}`;
  const values = typeof additionalProperties === 'object' ? schemaType(additionalProperties) : 'unknown';
  return additionalProperties === false ? '{ readonly [name: string]: never }' : `{ readonly [name: string]: ${values} }`;
}
