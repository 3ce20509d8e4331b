import { describe, expect, it } from '@jest/globals';
import { changedNames, isChanged } from '../../../../domain/association/join/changed-names.js';
import { type KnownFacts, noEnd } from '../../../../domain/association/join/known-facts.js';

/** Rows of name, digest, ends and until. */
function facts(...rows: readonly (readonly [name: number, digest: number, ends?: number, until?: number])[]): KnownFacts {
  const column = (read: (row: (typeof rows)[number]) => number) => Uint32Array.from(rows, read);
  return {
    name: column(([name]) => name),
    high: column(() => 1),
    low: column(([, digest]) => digest),
    ends: column(([, , ends = 0]) => ends),
    until: column(([, , , until = noEnd]) => until),
  };
}

describe('changedNames', () => {
  it('tells what is new, gone or otherwise, from the beginning on', () => {
    expect([...changedNames(facts([1, 5], [2, 5], [4, 5]), facts([2, 5], [3, 5], [4, 6]))]).toEqual([
      [1, 0],
      [3, 0],
      [4, 0],
    ]);
  });

  it('tells what is only known for longer from the earlier end on', () => {
    expect([...changedNames(facts([1, 5, 7, 100], [2, 5, 7, 100]), facts([1, 5, 8, 300], [2, 5, 7, 100]))]).toEqual([[1, 100]]);
  });
});

describe('isChanged', () => {
  it.each([
    ['few names', [3]],
    ['more names than changes', [1, 2, 3, 4, 5]],
  ])('looks for changes among %s', (_, asked) => {
    const names = Uint32Array.from(asked);

    expect(isChanged(names, new Map([[3, 100]]), 99)).toBe(false);
    expect(isChanged(names, new Map([[3, 100]]), 100)).toBe(true);
    expect(
      isChanged(
        names,
        new Map([
          [7, 0],
          [9, 0],
        ]),
        100,
      ),
    ).toBe(false);
  });
});
