import { describe, expect, it } from '@jest/globals';
import { sortLabel } from '../../../../../console/src/shared/ledger/sort-label.js';

describe('sortLabel', () => {
  it.each([
    [{ sorted: false, descending: false }, 'Debit, not sorted'],
    [{ sorted: true, descending: false }, 'Debit, sorted ascending'],
    [{ sorted: true, descending: true }, 'Debit, sorted descending'],
  ])('%o is %s', (state, label) => {
    expect(sortLabel('Debit')(state)).toBe(label);
  });
});
