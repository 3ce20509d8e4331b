import { expect, test } from '@jest/globals';
import { conditionText } from '../../../adapters/dynamodb/condition-text.js';
import { Expression } from '../../../adapters/dynamodb/expression.js';

test('a list becomes a conjunction that binds tighter than its own alternatives', () => {
  const expression = new Expression();
  const text = conditionText(
    [
      { attribute: 'lock', is: 'absent-or-equal', value: 'trf_1' },
      { attribute: 'owner', is: 'equal', value: 'cus_1' },
    ],
    expression,
  );
  expect(text).toBe('(attribute_not_exists(#n0) OR #n0 = :v0) AND #n1 = :v1');
});

test('no condition is no text, as DynamoDB refuses an empty one', () => {
  expect(conditionText([], new Expression())).toBeUndefined();
  expect(conditionText(undefined, new Expression())).toBeUndefined();
});
