import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { fieldsOf } from '../../../cli/table/fields-of.js';
import { price } from '../../../lambdas/api/schemas/values.js';

const read = (schema: z.ZodType) => fieldsOf('body', schema);
const only = (schema: z.ZodType) => read(z.object({ it: schema })).fields[0];

describe('fieldsOf', () => {
  it.each([
    ['text', z.string().min(1), { kind: 'text' }],
    ['a choice', z.enum(['a', 'b']), { kind: 'text', choices: ['a', 'b'] }],
    ['one of two texts', z.string().regex(/^a/).or(z.literal('by-arn')), { kind: 'text', choices: undefined }],
    ['a number', z.coerce.number().int(), { kind: 'number' }],
    ['a flag', z.boolean(), { kind: 'flag', choices: ['true', 'false'] }],
    ['money', price, { kind: 'money' }],
    ['a list', z.array(z.string()), { kind: 'list' }],
    ['a list of choices', z.array(z.enum(['a'])), { kind: 'list', choices: ['a'] }],
    ['a map', z.record(z.string(), z.enum(['rotate', 'keep'])), { kind: 'map', choices: ['rotate', 'keep'] }],
  ] as const)('takes %s', (_name, schema, expected) => {
    expect(only(schema)).toMatchObject(expected);
  });

  it('tells what is required, standard, described and exemplary', () => {
    const schema = z.object({
      must: z.string().meta({ description: 'It must', example: 'e' }),
      may: z.string().optional(),
      standard: z.string().default('s'),
    });

    expect(read(schema).fields).toMatchObject([
      { name: 'must', required: true, description: 'It must', example: 'e' },
      { name: 'may', required: false },
      { name: 'standard', required: false, standard: 's' },
    ]);
  });

  it('names inner values with points, required only where all around them is', () => {
    const inner = z.object({ daysMax: z.int() });
    const schema = z.object({ terms: inner, wishes: inner.optional() });

    expect(read(schema).fields).toMatchObject([
      { name: 'terms.days-max', path: ['terms', 'daysMax'], required: true },
      { name: 'wishes.days-max', required: false },
    ]);
  });

  it('offers the members of all alternatives, their kinds as choices', () => {
    const schema = z.object({
      select: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('arns'), arns: z.array(z.string()) }),
        z.strictObject({ kind: z.literal('account') }),
      ]),
    });

    expect(read(schema).fields).toMatchObject([
      { name: 'select.kind', choices: ['arns', 'account'], required: true },
      { name: 'select.arns', kind: 'list', required: false },
    ]);
  });

  it('leaves to the whole body what a line cannot say', () => {
    const schema = z.object({ records: z.array(z.object({ a: z.string() })), facts: z.record(z.string(), z.json()).optional() });

    expect(read(schema)).toEqual({
      fields: [],
      onlyInBody: [
        { name: 'records', required: true },
        { name: 'facts', required: false },
      ],
    });
  });

  it('is empty where a row has no such part', () => {
    expect(fieldsOf('query', undefined)).toEqual({ fields: [], onlyInBody: [] });
  });
});
