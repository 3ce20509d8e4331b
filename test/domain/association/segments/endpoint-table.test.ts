import { describe, expect, it } from '@jest/globals';
import { EndpointTable, endpointCharactersMax } from '../../../../domain/association/segments/endpoint-table.js';

describe('EndpointTable', () => {
  it('numbers from 1, the same for the same three', () => {
    const table = new EndpointTable();

    const numbers = [table.number(1, 'a', 'x'), table.number(1, 'a', 'y'), table.number(1, 'a', 'x'), table.number(2, 'a', 'x')];

    expect(numbers).toEqual([1, 2, 1, 3]);
    expect([table.size, table.kindOf(3)]).toEqual([3, 2]);
  });

  it('never takes a scope for a part of a name', () => {
    const table = new EndpointTable();

    expect(table.number(1, 'a b', 'c')).not.toBe(table.number(1, 'a', 'b c'));
    expect(table.number(1, '1 a', 'c')).not.toBe(table.number(11, 'a', 'c'));
  });

  it('orders by kind, scope and name', () => {
    const table = new EndpointTable();
    for (const [kind, scope, name] of [
      [2, '', 'a'],
      [1, 'b', 'a'],
      [1, 'a', 'z'],
      [1, 'a', 'b'],
    ] as const)
      table.number(kind, scope, name);

    const { endpoints, rank } = table.ordered();

    expect(endpoints.map(({ kind, scope, name }) => `${kind}${scope}${name}`)).toEqual(['1ab', '1az', '1ba', '2a']);
    expect([...rank]).toEqual([0, 4, 3, 2, 1]);
  });

  it('cuts long texts and makes broken ones whole', () => {
    const table = new EndpointTable();
    const long = 'x'.repeat(endpointCharactersMax);

    expect(table.number(1, '', `${long}1`)).toBe(table.number(1, '', `${long}2`));
    expect(table.number(1, '', '\ud800')).toBe(table.number(1, '', '\ufffd'));
  });
});
