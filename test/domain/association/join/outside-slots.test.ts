import { describe, expect, it } from '@jest/globals';
import { OutsideSlots } from '../../../../domain/association/join/outside-slots.js';

describe('OutsideSlots', () => {
  it('narrows a set to those who spoke in the ten minutes before, in or after', () => {
    const outside = new OutsideSlots();
    outside.mark(1, 1200, 1300);
    outside.mark(2, 9000, 9001);

    expect(outside.narrowed([1, 2, 3], 1900, 1910)).toEqual([1]);
    expect(outside.narrowed([1, 2, 3], 600, 610)).toEqual([1]);
    expect(outside.narrowed([1, 2, 3], 5000, 5010)).toEqual([]);
  });

  it('leaves a set of which nobody was heard', () => {
    const outside = new OutsideSlots();
    outside.mark(9, 0, 0);

    expect(outside.narrowed([1, 2], 0, 0)).toEqual([1, 2]);
  });
});
