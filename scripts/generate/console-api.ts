import type { Document } from './document.js';
import { type SchemaNode, schemaType, typeName } from './schema-type.js';

interface Parameter {
  readonly in: string;
  readonly name: string;
  readonly required?: boolean;
  readonly schema: SchemaNode;
}

interface Content {
  readonly content?: { readonly [mediaType: string]: { readonly schema: SchemaNode } };
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: { readonly [status: string]: Content };
}

/** What of an OpenAPI 3.1 document the client is made from. */
export interface ApiDocument {
  readonly components: { readonly schemas: { readonly [name: string]: SchemaNode } };
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
}

const note = '// Made by `npm run docs` from the OpenAPI document: change the route table, not this file.';
const servicesPrefix = '/api/services/';

/** The console's view of the API: a type for each schema and each operation, and the table that says how an operation is called. */
export function consoleApi(document: ApiDocument): Document {
  const operations = Object.entries(document.paths)
    .filter(([path]) => !path.startsWith(servicesPrefix))
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
  const types = Object.entries(document.components.schemas).map(
    ([name, schema]) => `export type ${typeName(name)} = ${schemaType(schema)};`,
  );
  const calls = operations.map(({ operation }) => `${operation.operationId}: ${callType(operation)};`);
  const rows = operations.map(({ path, method, operation }) => {
    const idempotent = operation.parameters?.some((one) => one.name === 'Idempotency-Key') ?? false;
    return `/** ${operation.summary} */\n${operation.operationId}: { method: '${method.toUpperCase()}', path: '${path}', idempotent: ${idempotent} },`;
  });
  const text = [
    note,
    ...types,
    `export interface Operations {\n${calls.join('\n')}\n}`,
    `export const operations = {\n${rows.join('\n')}\n} as const satisfies { readonly [name in keyof Operations]: { readonly method: string; readonly path: string; readonly idempotent: boolean } };`,
  ];
  return { path: 'console/src/generated/api.ts', text: `${text.join('\n\n')}\n` };
}

function callType(operation: Operation): string {
  const { parameters = [], requestBody, responses } = operation;
  const body = Object.values(requestBody?.content ?? {})[0]?.schema;
  const answer = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1];
  const response = Object.values(answer?.content ?? {})[0]?.schema;
  const parts = [
    parametersPart('params', parameters, 'path'),
    parametersPart('query', parameters, 'query'),
    ...(body === undefined ? [] : [`readonly body: ${schemaType(body)};`]),
    `readonly response: ${response === undefined ? 'undefined' : schemaType(response)};`,
  ];
  return `{\n${parts.filter((part) => part !== '').join('\n')}\n}`;
}

function parametersPart(name: 'params' | 'query', parameters: readonly Parameter[], place: string): string {
  const placed = parameters.filter((one) => one.in === place);
  const fields = placed.map((one) => `readonly ${JSON.stringify(one.name)}${one.required ? '' : '?'}: ${schemaType(one.schema)};`);
  if (fields.length === 0) return '';
  const optional = placed.some((one) => one.required) ? '' : '?';
  return `readonly ${name}${optional}: { ${fields.join(' ')} };`;
}
