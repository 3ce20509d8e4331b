import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { choicesOf, inputSchema, isMoney } from '../../../cli/table/schema-node.js';

describe('inputSchema', () => {
  it('follows references to named schemas and keeps what is said beside them', () => {
    const named = z.object({ a: z.string() }).meta({ id: 'CommandLineNamed' });
    const { root, resolve } = inputSchema(z.object({ inner: named.default({ a: 'x' }) }));

    const inner = resolve(root.properties?.inner ?? {});

    expect(inner).toMatchObject({ type: 'object', default: { a: 'x' } });
    expect(Object.keys(inner.properties ?? {})).toEqual(['a']);
  });
});

describe('choicesOf and isMoney', () => {
  it('tell choices from free text, and money from other objects', () => {
    expect(choicesOf({ type: 'string', enum: ['a', 'b'] })).toEqual(['a', 'b']);
    expect(choicesOf({ const: 'a' })).toEqual(['a']);
    expect(choicesOf({ type: 'string' })).toBeUndefined();
    expect(choicesOf({ enum: [1, 2] })).toBeUndefined();
    expect(isMoney({ properties: { currency: {}, amountMinor: {} } })).toBe(true);
    expect(isMoney({ properties: { currency: {} } })).toBe(false);
  });
});
