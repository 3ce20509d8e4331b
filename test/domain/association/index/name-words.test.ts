import { describe, expect, test } from '@jest/globals';
import { nameWords } from '../../../../domain/association/index/name-words.js';

/** The number of the word in each name. */
function wordsOf(...names: readonly (string | undefined)[]): readonly number[] {
  return [...nameWords(names.map((name) => (name === undefined ? {} : { name }))).words];
}

describe('nameWords', () => {
  test('names that begin with the same word have its number, whatever their case', () => {
    expect(wordsOf('orders-web', 'Orders-db', 'desk-web')).toEqual([1, 1, 2]);
    const { forms, named } = nameWords([{ name: 'orders-web' }, { name: 'desk-web' }, {}, { name: 'desk-db' }]);
    expect([forms, named]).toEqual([2, 3]);
  });

  test('a name of one word, and none at all, have no number', () => {
    expect(wordsOf('orders', undefined, '', 'orders-web')).toEqual([0, 0, 0, 1]);
  });

  test('ids that AWS gave are no names', () => {
    expect(wordsOf('vol-0a1b2c3d4e5f67890', 'i-0a1b2c3d', 'sg-web-0a1b2c3d')).toEqual([0, 0, 1]);
  });

  test('paths are read from their first part that people chose', () => {
    expect(wordsOf('/orders/prod/db', '/aws/lambda/orders-web', 'orders-db', '/aws/lambda')).toEqual([1, 1, 1, 2]);
  });

  test('a very long name is read in part', () => {
    expect(wordsOf(`${'o'.repeat(10_000)}-web`, 'orders-web')).toEqual([0, 1]);
  });
});
