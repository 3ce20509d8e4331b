import { expect, test } from '@jest/globals';
import { Expression } from '../../../adapters/dynamodb/expression.js';
import { updateText } from '../../../adapters/dynamodb/update-text.js';

const key = { table: 'ledger', pk: 'p', sk: 's' } as const;

test('set, remove and add each become a clause; a set without members is removed', () => {
  const expression = new Expression();
  const set = { a: 1, unset: undefined, empty: new Set<string>() };
  expect(updateText({ act: 'update', key, set, remove: ['b'], add: { c: 1n, none: new Set<string>() } }, expression)).toBe(
    'SET #n0 = :v0 REMOVE #n1, #n2 ADD #n3 :v1',
  );
  expect(expression.placeholders().ExpressionAttributeNames).toEqual({ '#n0': 'a', '#n1': 'empty', '#n2': 'b', '#n3': 'c' });
});

test('an update that names nothing has no expression', () => {
  expect(updateText({ act: 'update', key }, new Expression())).toBeUndefined();
});

test('a long value that may be kept packed is set packed', () => {
  const expression = new Expression();
  const records = 'x'.repeat(1_000);

  updateText({ act: 'update', key: { ...key, table: 'transfers' }, set: { records, who: records } }, expression);

  expect(expression.placeholders().ExpressionAttributeValues).toEqual({ ':v0': expect.any(Uint8Array), ':v1': records });
});
