import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { asyncApiDocument } from '../../../lambdas/api/asyncapi.js';
import { catalogue } from '../../../lambdas/events/catalogue.js';
import { functionNamePrefix, type Settings } from '../../../lib/settings.js';

const document = JSON.parse(JSON.stringify(asyncApiDocument())) as ReturnType<typeof asyncApiDocument>;
const rows = Object.values(catalogue).flat();

const reference = (prefix: string) => z.strictObject({ $ref: z.string().startsWith(prefix) });
const message = z.strictObject({
  name: z.string(),
  title: z.string(),
  summary: z.string(),
  payload: z.looseObject({ type: z.literal('object'), required: z.array(z.string()) }),
  examples: z.array(z.strictObject({ name: z.string(), payload: z.looseObject({}) })).min(1),
});
/** The part of the AsyncAPI 3.0 specification that the document uses: fixed fields, required ones, and where references may point. */
const specification = z.strictObject({
  asyncapi: z.literal('3.0.0'),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string(), url: z.url() }),
  }),
  defaultContentType: z.literal('application/json'),
  channels: z.record(
    z.string().regex(/^[\w-]+$/),
    z.strictObject({
      address: z.string(),
      parameters: z.record(z.string(), z.strictObject({ description: z.string(), enum: z.array(z.string()) })),
      title: z.string(),
      description: z.string(),
      messages: z.record(z.string().regex(/^[\w.-]+$/), reference('#/components/messages/')),
    }),
  ),
  operations: z.record(
    z.string(),
    z.strictObject({
      action: z.enum(['send', 'receive']),
      channel: reference('#/channels/'),
      summary: z.string(),
      security: z.array(reference('#/components/securitySchemes/')).length(1),
      messages: z.array(reference('#/channels/bus/messages/')).length(1),
    }),
  ),
  components: z.strictObject({
    securitySchemes: z.record(
      z.string(),
      z.strictObject({ type: z.literal('httpApiKey'), in: z.literal('header'), name: z.string(), description: z.string() }),
    ),
    messages: z.record(z.string(), message),
  }),
});

function at(pointer: string): unknown {
  return pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((value, key) => (value as { readonly [name: string]: unknown } | undefined)?.[key], document);
}

function keysIn(value: unknown, name: string): readonly unknown[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === name ? [inner, ...keysIn(inner, name)] : keysIn(inner, name)));
}

describe('asyncApiDocument', () => {
  test('has the shape of an AsyncAPI 3.0 document', () => {
    expect(specification.safeParse(document).error).toBeUndefined();
  });

  test('names the bus as it is deployed', () => {
    const { address, parameters } = document.channels.bus as unknown as {
      readonly address: string;
      readonly parameters: { readonly environment: { readonly enum: readonly Settings['environment'][] } };
    };

    for (const environment of parameters.environment.enum) {
      expect(address.replace('{environment}', environment)).toBe(`${functionNamePrefix(environment)}events`);
    }
  });

  test('refers only to what is there', () => {
    const pointers = keysIn(document, '$ref').map(String);

    expect(pointers.filter((pointer) => at(pointer) === undefined)).toEqual([]);
    expect(pointers.length).toBe(4 * rows.length);
  });

  test('has a message and an operation for each version of each type', () => {
    const name = ({ type, version }: { readonly type: string; readonly version: number }) => `${type.replaceAll(' ', '')}V${version}`;

    expect(Object.keys(document.components.messages)).toEqual(rows.map(name));
    expect(Object.keys(document.operations)).toEqual(rows.map((row) => (row.direction === 'outbound' ? 'send' : 'receive') + name(row)));
  });

  test.each(Object.entries(document.components.messages))(
    '%s: its schema, read by somebody else, takes its example',
    (_name, { payload, examples }) => {
      const read = z.fromJSONSchema(payload as Parameters<typeof z.fromJSONSchema>[0]);
      const [example] = examples as readonly { readonly payload: { readonly detail: object } }[];

      expect(read.safeParse(example?.payload).error).toBeUndefined();
      expect(read.safeParse({ ...example?.payload, detail: {} }).success).toBe(false);
    },
  );

  test('has no keyword that draft 7 does not know', () => {
    expect(keysIn(document, 'example')).toEqual([]);
    expect(keysIn(document, '$schema')).toEqual([]);
    expect(keysIn(document, 'definitions')).toEqual([]);
  });
});
