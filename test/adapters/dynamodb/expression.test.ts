import { expect, test } from '@jest/globals';
import { Expression } from '../../../adapters/dynamodb/expression.js';

test('a name has one placeholder however often it is used, each value its own', () => {
  const expression = new Expression();
  expect([expression.name('owner'), expression.name('group'), expression.name('owner')]).toEqual(['#n0', '#n1', '#n0']);
  expect([expression.value('a'), expression.value(5n)]).toEqual([':v0', ':v1']);
  expect(expression.placeholders()).toEqual({
    ExpressionAttributeNames: { '#n0': 'owner', '#n1': 'group' },
    ExpressionAttributeValues: { ':v0': 'a', ':v1': 5 },
  });
});

test('without names and values it adds nothing to a request', () => {
  expect(new Expression().placeholders()).toEqual({});
});
