import { describe, expect, it } from '@jest/globals';
import { type Joining, SpanTable } from '../../../../domain/association/segments/span-table.js';

const same = (value: number) => value;

function spansOf(joining: Joining, spans: readonly (readonly [first: number, last: number])[]) {
  const table = new SpanTable(() => joining);
  for (const [first, last] of spans) table.add(0, 1, 2, 0, first, last);
  const { first, last } = table.finish(Uint32Array.of(0), same, same);
  return [...first].map((from, n) => [from, last[n]]);
}

describe('SpanTable', () => {
  it('joins spans that overlap or touch', () => {
    expect(
      spansOf('touching', [
        [20, 30],
        [0, 9],
        [10, 15],
        [2, 3],
        [17, 18],
      ]),
    ).toEqual([
      [0, 15],
      [17, 18],
      [20, 30],
    ]);
  });

  it('keeps instants apart, but each once', () => {
    expect(
      spansOf('equal', [
        [5, 9],
        [6, 6],
        [5, 5],
      ]),
    ).toEqual([
      [5, 5],
      [6, 6],
    ]);
  });

  it('joins all into one where only the whole matters', () => {
    expect(
      spansOf('always', [
        [50, 60],
        [0, 9],
      ]),
    ).toEqual([[0, 60]]);
  });

  it('joins nothing that says something else, and sorts by the new numbers', () => {
    const table = new SpanTable(() => 'touching');
    table.add(0, 1, 2, 0, 0, 9);
    table.add(1, 1, 2, 0, 0, 9);
    table.add(0, 3, 2, 0, 0, 9);
    table.add(0, 1, 2, 1, 0, 9);

    const { group, x } = table.finish(Uint32Array.of(1, 0), (number) => 10 - number, same);

    expect([[...group], [...x], table.rows]).toEqual([[0, 1, 1, 1], [9, 7, 9, 9], 4]);
  });

  it('holds spans and not sightings', () => {
    const table = new SpanTable(() => 'touching');
    for (let n = 0; n < 100_000; n++) table.add(0, 1, 2, 0, n % 1000, n % 1000);

    expect(table.rows).toBeLessThan(40_000);
  });
});
