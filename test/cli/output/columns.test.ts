import { describe, expect, it } from '@jest/globals';
import { columnsOf, plainFields, valueAt } from '../../../cli/output/columns.js';
import { routes } from '../../../lambdas/api/routes.js';

const items = [
  { a: 1, b: { c: 1 }, price: { amountMinor: '1', currency: 'USD' } },
  { a: 2, tags: ['x'], lines: [{ d: 1 }] },
];

describe('columnsOf', () => {
  it('shows the plain fields of a list that nothing is chosen for, at most six', () => {
    expect(columnsOf('unknownList', items)).toEqual(['a', 'price', 'tags']);
    expect(columnsOf('unknownList', [Object.fromEntries('abcdefgh'.split('').map((name) => [name, 1]))])).toHaveLength(6);
  });

  it('chooses for operations that there are', () => {
    const operations = new Set(routes.map(({ operationId }) => operationId));

    expect(columnsOf('listTransfers', items)).toContain('status');
    expect(operations).toContain('listTransfers');
  });
});

describe('plainFields and valueAt', () => {
  it('find what fits into a cell, and inner values by points', () => {
    expect(plainFields(items)).toEqual(['a', 'price', 'tags']);
    expect(valueAt(items[0] ?? {}, 'b.c')).toBe(1);
    expect(valueAt(items[1] ?? {}, 'b.c')).toBeUndefined();
  });
});
