import { describe, expect, it } from '@jest/globals';
import { cell, isFields, isOneValue } from '../../../cli/output/cell.js';

describe('cell', () => {
  it.each([
    [undefined, ''],
    [null, ''],
    ['text', 'text'],
    [12, '12'],
    [true, 'true'],
    [{ amountMinor: '120000', currency: 'USD' }, '1200.00 USD'],
    [{ measured: false }, 'not measured'],
    ['2026-11-23T10:00:00.123Z', '2026-11-23 10:00:00Z'],
    ['arn:aws:s3:::orders-data', 'arn:aws:s3:::orders-data'],
    ['arn:aws:ec2:eu-west-1:1:instance/i-1 uses arn:aws:s3:::b', 'ec2 instance/i-1 uses s3 b'],
    [['a', 'b'], 'a, b'],
    [[{ a: 1 }, { a: 2 }], '2'],
    [[], ''],
    [{ a: 'x\u001by' }, '{"a":"x\\u001by"}'],
    ['a\u001bb', 'a b'],
  ])('of %j is %j', (value, text) => {
    expect(cell(value)).toBe(text);
  });

  it('cuts a long object', () => {
    const text = cell({ a: 'x'.repeat(200) });

    expect(text).toHaveLength(80);
    expect(text.endsWith('…')).toBe(true);
  });
});

describe('isFields and isOneValue', () => {
  it('tell objects from lists, and what is one value to a reader from objects', () => {
    expect([isFields({}), isFields([]), isFields(null), isFields('a')]).toEqual([true, false, false, false]);
    expect([{ amountMinor: '1', currency: 'USD' }, { measured: false }].map(isOneValue)).toEqual([true, true]);
    expect([{ currency: 'USD' }, { measured: true, value: 1 }].map(isOneValue)).toEqual([false, false]);
  });
});
