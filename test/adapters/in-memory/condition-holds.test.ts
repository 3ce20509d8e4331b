import { expect, test } from '@jest/globals';
import { conditionHolds } from '../../../adapters/in-memory/condition-holds.js';

const item = { pk: 'p', sk: 's', map: { a: 1, b: 2 }, text: 'é', none: null, count: 3 };

test('size counts the keys of a map and the bytes of a text, and nothing else', () => {
  expect(conditionHolds({ attribute: 'map', is: 'size', value: 2 }, item)).toBe(true);
  expect(conditionHolds({ attribute: 'text', is: 'size', value: 2 }, item)).toBe(true);
  expect(conditionHolds({ attribute: 'count', is: 'size', value: 3 }, item)).toBe(false);
});

test('null is a value: present, and equal to no other', () => {
  expect(conditionHolds({ attribute: 'none', is: 'present' }, item)).toBe(true);
  expect(conditionHolds({ attribute: 'none', is: 'equal', value: 'null' }, item)).toBe(false);
});

test('one-of takes numbers too', () => {
  expect(conditionHolds({ attribute: 'count', is: 'one-of', values: [1, 3] }, item)).toBe(true);
  expect(conditionHolds({ attribute: 'count', is: 'one-of', values: ['3'] }, item)).toBe(false);
});
