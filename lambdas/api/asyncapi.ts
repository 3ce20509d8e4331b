import * as z from 'zod';
import { catalogue } from '../events/catalogue.js';
import type { EventRow } from '../events/schemas/event-row.js';
import { version } from './version.js';

/** Any JSON object of the document. */
interface Json {
  readonly [name: string]: unknown;
}

/** The part of an AsyncAPI document that the service has. */
export interface AsyncApiDocument {
  readonly asyncapi: '3.0.0';
  readonly info: Json;
  readonly defaultContentType: string;
  readonly channels: { readonly [name: string]: Json & { readonly messages: { readonly [name: string]: Json } } };
  readonly operations: { readonly [name: string]: Json };
  readonly components: { readonly securitySchemes: Json; readonly messages: { readonly [name: string]: Json } };
}

/** The events of the service's bus as an AsyncAPI 3.0 document, made from the catalogue: `send` is what the service tells, `receive` what it is told. */
export function asyncApiDocument(table: { readonly [type: string]: readonly EventRow[] } = catalogue): AsyncApiDocument {
  const rows = Object.values(table).flat();
  const named = (make: (row: EventRow) => Json) => Object.fromEntries(rows.map((row) => [messageName(row), make(row)]));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Events of Conveyance',
      version,
      description:
        'What happens to listings, purchases and transfers, and what producers may ask for. Each event may arrive more than once.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/json',
    channels: {
      bus: {
        address: 'conveyance-{environment}-events',
        parameters: { environment: { description: 'Which deployment', enum: ['dev', 'test', 'prod'] } },
        title: 'The event bus of the service',
        description: 'An Amazon EventBridge bus; consumers add rules, producers call PutEvents under their own `source`.',
        messages: named((row) => ({ $ref: `#/components/messages/${messageName(row)}` })),
      },
    },
    operations: Object.fromEntries(rows.map((row) => [operationName(row), operationOf(row)])),
    components: { securitySchemes: { signature }, messages: named(messageOf) },
  };
}

/** Rules and PutEvents are calls to AWS; who may make them is said by IAM and by the bus's own policy. */
const signature = { type: 'httpApiKey', in: 'header', name: 'Authorization', description: 'AWS Signature Version 4' };

function messageName({ type, version: schemaVersion }: EventRow): string {
  return `${type.replaceAll(' ', '')}V${schemaVersion}`;
}

function operationName(row: EventRow): string {
  return `${row.direction === 'outbound' ? 'send' : 'receive'}${messageName(row)}`;
}

function operationOf(row: EventRow): Json {
  return {
    action: row.direction === 'outbound' ? 'send' : 'receive',
    channel: { $ref: '#/channels/bus' },
    summary: row.summary,
    security: [{ $ref: '#/components/securitySchemes/signature' }],
    messages: [{ $ref: `#/channels/bus/messages/${messageName(row)}` }],
  };
}

function messageOf(row: EventRow): Json {
  // Draft 7 is what a schema without a format of its own means in AsyncAPI.
  const { $schema: _draft, ...payload } = z.toJSONSchema(row.schema, {
    target: 'draft-7',
    override: ({ jsonSchema }) => inWords(jsonSchema),
  });
  return {
    name: row.type,
    title: `${row.type}, version ${row.version}`,
    summary: row.summary,
    payload,
    examples: [{ name: 'sample', payload: row.sample }],
  };
}

/** Examples as draft 7 has them, and instants without the page-long pattern of their calendar: the format says it. */
function inWords(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.format === 'date-time') schema.pattern = 'Z$';
  if (schema.example === undefined) return;
  schema.examples = [schema.example];
  delete schema.example;
}
