import { describe, expect, it } from '@jest/globals';
import { onceInARow } from '../../../../domain/association/logs/once-in-a-row.js';

describe('onceInARow', () => {
  it('works once for texts that follow one another, and again when another was between', () => {
    const worked: string[] = [];
    const lengthOf = onceInARow((text) => worked.push(text) && text.length);

    expect(['ab', 'ab', 'c', 'ab', ''].map(lengthOf)).toEqual([2, 2, 1, 2, 0]);
    expect(worked).toEqual(['ab', 'c', 'ab', '']);
  });
});
