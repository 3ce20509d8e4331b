import { describe, expect, it } from '@jest/globals';
import { schemaType, typeName } from '../../../scripts/generate/schema-type.js';

describe('schemaType', () => {
  it.each([
    [{ type: 'string' }, 'string'],
    [{ type: 'integer' }, 'number'],
    [{ type: ['string', 'null'] }, 'string | null'],
    [{ const: false }, 'false'],
    [{ enum: ['a', 'b'] }, '"a" | "b"'],
    [{ $ref: '#/components/schemas/Money' }, 'Money'],
    [{ anyOf: [{ type: 'string' }, { type: 'number' }, { type: 'string' }] }, 'string | number'],
    [{ allOf: [{ $ref: '#/A' }, { $ref: '#/B' }] }, 'A & B'],
    [{ type: 'array', items: { type: 'string' } }, 'readonly (string)[]'],
    [{ type: 'object', additionalProperties: { type: 'boolean' } }, '{ readonly [name: string]: boolean }'],
    [{ type: 'object', additionalProperties: false }, '{ readonly [name: string]: never }'],
    [{}, 'unknown'],
  ])('%j is %s', (schema, type) => {
    expect(schemaType(schema)).toBe(type);
  });

  it('tells what is required and what a field means', () => {
    const schema = {
      type: 'object',
      properties: { a: { type: 'string', description: 'ends */ here' }, b: { type: 'number' } },
      required: ['a'],
    };
    expect(schemaType(schema)).toBe('{\n/** ends * / here */\nreadonly "a": string;\nreadonly "b"?: number;\n}');
  });

  it('names what the document has named by number', () => {
    expect(typeName('__schema0')).toBe('Schema0');
  });
});
