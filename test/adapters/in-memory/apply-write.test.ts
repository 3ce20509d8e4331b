import { describe, expect, test } from '@jest/globals';
import { applyWrite } from '../../../adapters/in-memory/apply-write.js';
import type { Item } from '../../../domain/ports/tables.js';

const key = { table: 'ledger', pk: 'p', sk: 's' } as const;
const before: Item = { pk: 'p', sk: 's', count: 1, names: new Set(['a']), text: 'x' };

describe('applyWrite', () => {
  test('does not change the item before', () => {
    const after = applyWrite({ act: 'update', key, set: { text: 'y' }, add: { count: 2n, names: new Set(['b']) } }, before);
    expect(after).toEqual({ pk: 'p', sk: 's', count: 3, names: new Set(['a', 'b']), text: 'y' });
    expect(before).toEqual({ pk: 'p', sk: 's', count: 1, names: new Set(['a']), text: 'x' });
  });

  test('a check leaves what is there, a delete leaves nothing', () => {
    expect(applyWrite({ act: 'check', key, when: [{ attribute: 'pk', is: 'present' }] }, before)).toBe(before);
    expect(applyWrite({ act: 'delete', key }, before)).toBeUndefined();
  });

  test('parts of numbers add up', () => {
    expect(applyWrite({ act: 'update', key, add: { count: 0.5 } }, before)).toMatchObject({ count: 1.5 });
  });

  test.each([
    ['a number to a text', { text: 1 }],
    ['a set to a number', { count: new Set(['a']) }],
  ])('adding %s is refused', (_what, add) => {
    expect(() => applyWrite({ act: 'update', key, add }, before)).toThrow(expect.objectContaining({ code: 'InvalidWrite' }));
  });
});
