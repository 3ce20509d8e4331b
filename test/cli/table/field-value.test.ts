import { describe, expect, it } from '@jest/globals';
import { UsageError } from '../../../cli/errors.js';
import type { Field } from '../../../cli/table/field.js';
import { fieldValue, writtenName } from '../../../cli/table/field-value.js';

const field = (kind: Field['kind']): Field => ({ part: 'body', path: ['it'], name: 'it', kind, required: true });

describe('fieldValue', () => {
  it.each([
    ['text', 'as it is', 'as it is'],
    ['number', '12', 12],
    ['flag', 'false', false],
    ['money', '1200.00 USD', { amountMinor: '120000', currency: 'USD' }],
    ['list', ['a', 'b,c'], ['a', 'b,c']],
    ['map', ['arn:x=y:z=rotate', 'b=keep'], { 'arn:x=y:z': 'rotate', b: 'keep' }],
  ] as const)('reads %s', (kind, written, value) => {
    expect(fieldValue(field(kind), written)).toEqual(value);
  });

  it.each([
    ['number', 'many'],
    ['number', ''],
    ['flag', 'yes'],
    ['money', '1200'],
    ['map', 'no-sign'],
    ['map', '=rotate'],
  ] as const)('refuses as %s: %j', (kind, written) => {
    const read = () => fieldValue(field(kind), written);

    expect(read).toThrow(UsageError);
    expect(read).toThrow(/^--it: /);
  });
});

describe('writtenName', () => {
  it('is what the person typed', () => {
    expect(writtenName({ part: 'params', name: 'transfer-id' })).toBe('<transfer-id>');
    expect(writtenName({ part: 'query', name: 'limit' })).toBe('--limit');
  });
});
